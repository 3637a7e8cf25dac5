package org.quipu.log.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Kinds;
import org.quipu.core.Tag;

/**
 * The things held in memory. Only the ledger thread adds, changes and evicts; any thread may look.
 * A thing is evicted only when its last event is durable, the longest unused first.
 */
final class Residents {
    private final ConcurrentHashMap<Tag, Resident> byTag = new ConcurrentHashMap<>();
    private final ArrayDeque<Resident> round = new ArrayDeque<>();
    private final Kinds kinds;
    private final int most;

    /** Whatever was loaded up to here or further missed no event of an evicted thing. */
    private long evictedUpTo;

    private volatile long era; // written by the ledger thread

    Residents(Kinds kinds, int most) {
        this.kinds = kinds;
        this.most = most;
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
    boolean install(Tag tag, Version loaded, long upTo) {
        var resident = byTag.get(tag);
        if (resident == null) {
            if (upTo < evictedUpTo) return false;
            resident = new Resident(tag, kinds.of(tag.name()), loaded);
            byTag.put(tag, resident);
            round.add(resident);
            return true;
        }
        var complete = true;
        for (var kind = 0; kind < loaded.states().length; kind++) {
            var state = loaded.states()[kind];
            if (state != null) complete &= resident.add(kind, state, upTo);
        }
        return complete;
    }

    /** Makes room, in one pass over at most as many as are too many and a few more. */
    void evict(long durable) {
        for (var tries = 2 * (byTag.size() - most); tries > 0 && byTag.size() > most; tries--) {
            var oldest = round.poll();
            if (oldest == null) return;
            if (oldest.used || oldest.current.position() > durable) {
                oldest.used = false;
                round.add(oldest);
            } else {
                byTag.remove(oldest.tag);
                oldest.evicted = true;
                evictedUpTo = Math.max(evictedUpTo, oldest.current.position());
            }
        }
    }

    void clear() {
        byTag.clear();
        round.clear();
        evictedUpTo = 0;
        var ended = era;
        era = ended + 1;
    }
}
