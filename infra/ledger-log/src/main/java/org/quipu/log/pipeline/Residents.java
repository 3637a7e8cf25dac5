package org.quipu.log.pipeline;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.Tag;

/**
 * The things held in memory, bounded in bytes. Only the ledger thread adds, changes and evicts; any
 * thread may look. A thing is evicted only when its last event is durable, the longest unused
 * first.
 */
final class Residents {
    private final ConcurrentHashMap<Tag, Resident> byTag = new ConcurrentHashMap<>();
    private final ArrayDeque<Resident> round = new ArrayDeque<>();

    /** How many are looked at for each that came in: enough to pass over those in use. */
    private static final int LOOKS = 4;

    /** A state that grows is weighed again when its history doubled, and every so many events. */
    private static final long WEIGHED_EVERY = 64;

    private final Kinds kinds;
    private final Scale scale;
    private volatile long most;
    private volatile long bytes; // written by the ledger thread

    /** Whatever was loaded up to here or further missed no event of an evicted thing. */
    private long evictedUpTo;

    private volatile long era; // written by the ledger thread

    /** Tells about how much heap a version takes. */
    interface Scale {
        int bytes(List<Kind<?>> kinds, Version version);
    }

    Residents(Kinds kinds, Scale scale, long most) {
        this.kinds = kinds;
        this.scale = scale;
        this.most = most;
    }

    /** Changes how many bytes may be held; what is too much goes little by little. */
    void holdAtMost(long other) {
        most = other;
    }

    /** About how much heap they take. */
    long bytes() {
        return bytes;
    }

    @Nullable Resident get(Tag tag) {
        return byTag.get(tag);
    }

    int size() {
        return byTag.size();
    }

    /** Another number whenever everything was dropped. */
    long era() {
        return era;
    }

    /**
     * Takes in what was loaded of one thing.
     *
     * @return false where it may be stale: load again
     */
    boolean install(Tag tag, Version loaded, int weight, long upTo) {
        var resident = byTag.get(tag);
        if (resident == null) {
            if (upTo < evictedUpTo) return false;
            resident = new Resident(tag, kinds.of(tag.name()), loaded);
            byTag.put(tag, resident);
            round.add(resident);
            weigh(resident, weight);
            return true;
        }
        var complete = true;
        for (var kind = 0; kind < loaded.states().length; kind++) {
            var state = loaded.states()[kind];
            if (state != null) complete &= resident.add(kind, state, upTo);
        }
        weigh(resident, resident.weight + weight);
        return complete;
    }

    /** Takes note that a thing has more durable events. */
    void grew(Resident resident) {
        var events = resident.durable.sequence();
        if (events % WEIGHED_EVERY != 0 && Long.bitCount(events) != 1) return;
        if (!resident.evicted) weigh(resident, scale.bytes(resident.kinds, resident.durable));
    }

    private void weigh(Resident resident, int weight) {
        var before = bytes;
        bytes = before + weight - resident.weight;
        resident.weight = weight;
    }

    /** Makes room after so many came in, looking at a few for each. */
    void evict(int cameIn, long durable) {
        for (var looks = LOOKS * (cameIn + 1L); looks > 0 && bytes > most; looks--) {
            var oldest = round.poll();
            if (oldest == null) return;
            if (oldest.used || oldest.current.position() > durable) {
                oldest.used = false;
                round.add(oldest);
            } else {
                byTag.remove(oldest.tag);
                weigh(oldest, 0);
                oldest.evicted = true;
                evictedUpTo = Math.max(evictedUpTo, oldest.current.position());
            }
        }
    }

    void clear() {
        byTag.clear();
        round.clear();
        bytes = 0;
        evictedUpTo = 0;
        var ended = era;
        era = ended + 1;
    }
}
