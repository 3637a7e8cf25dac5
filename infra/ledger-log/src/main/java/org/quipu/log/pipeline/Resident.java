package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/**
 * A thing held in memory. Only the ledger thread changes it; others may read {@link #current}. The
 * durable version stands beside the decided one, so that a failed commit costs no reading.
 */
final class Resident {
    private static final int BACKLOG_MOST = 10_000;

    final Tag tag;
    final long tagHash;
    final List<Kind<?>> kinds;
    volatile Version current;
    volatile boolean used = true;

    /** No longer among the residents. */
    boolean evicted;

    Version durable;
    long snapshotAt;

    /** What its events since then take in the log; those before it was loaded are not counted. */
    long bytesSinceSnapshot;

    /** About how much heap it takes, in bytes. */
    int weight;

    /** Events since somebody began to load one more memory of this thing; null when nobody did. */
    private @Nullable List<Seen> backlog;

    /** The backlog misses nothing behind this position. */
    private long backlogAfter;

    private record Seen(long position, LedgerEvent event) {}

    Resident(Tag tag, List<Kind<?>> kinds, Version durable) {
        this.tag = tag;
        this.tagHash = TagHash.of(tag);
        this.kinds = kinds;
        this.current = durable;
        this.durable = durable;
        this.snapshotAt = durable.sequence();
    }

    /** What one memory holds now, or null where it is not loaded. */
    @Nullable Object state(Kind<?> kind) {
        for (var i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == kind) return current.states()[i];
        }
        throw new IllegalStateException(kind + " does not remember " + tag);
    }

    /** The version after an event. Nothing is changed yet. */
    Version after(Version before, LedgerEvent event, long position, byte[] leaf) {
        var states = before.states().clone();
        for (var i = 0; i < states.length; i++) {
            var state = states[i];
            if (state != null) states[i] = evolve(kinds.get(i), state, event, position);
        }
        return new Version(position, before.sequence() + 1, leaf, states);
    }

    @SuppressWarnings("unchecked") // a state is only ever put under its own kind
    static <S> Object evolve(Kind<S> kind, Object state, LedgerEvent event, long position) {
        return kind.fold().evolve((S) state, event, position);
    }

    /** Moves on to what was decided. */
    void move(Version to, LedgerEvent event) {
        current = to;
        if (backlog == null) return;
        // The memory it is kept for may never come: then it is loaded again.
        if (backlog.size() == BACKLOG_MOST) backlog = null;
        else backlog.add(new Seen(to.position(), event));
    }

    /** Back to the durable version. */
    void rollBack() {
        current = durable;
        backlog = null;
    }

    /** From now on the events are kept for a memory that is being loaded. */
    void keepBacklog() {
        if (backlog != null) return;
        backlog = new ArrayList<>();
        backlogAfter = current.position();
    }

    /**
     * Takes in a memory that was loaded up to a position, with what happened since.
     *
     * @return false if events in between are not kept, or not all of them: load again
     */
    boolean add(int kind, Object loaded, long upTo) {
        if (current.states()[kind] != null) return true;
        if (current.position() > upTo && (backlog == null || backlogAfter > upTo)) return false;
        var durableState = loaded;
        var state = loaded;
        for (var seen : backlog == null ? List.<Seen>of() : backlog) {
            if (seen.position <= upTo) continue;
            state = evolve(kinds.get(kind), state, seen.event, seen.position);
            if (seen.position <= durable.position()) durableState = state;
        }
        current = current.with(kind, state);
        durable = durable.with(kind, durableState);
        backlog = null;
        return true;
    }
}
