package org.quipu.log.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quipu.core.Tag;
import org.slf4j.LoggerFactory;

/**
 * Keeps states of things with long histories. Chooses on the ledger thread, encodes and writes
 * elsewhere, one bundle at a time; a bundle that fails is taken again later.
 */
final class Snapshots {
    private static final int MOST = 500;

    private final LogStore store;
    private final StateCodec codec;
    private final int every;
    private final AtomicBoolean writing = new AtomicBoolean();

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Choice(Resident resident, Version version, byte[] hash) {}

    Snapshots(LogStore store, StateCodec codec, int every) {
        this.store = store;
        this.codec = codec;
        this.every = every;
    }

    /** Looks through a durable group. On the ledger thread. */
    void take(List<Append> group) {
        if (writing.get()) return;
        var chosen = new ArrayList<Choice>();
        for (var append : group) {
            for (var touch : append.touches) {
                var resident = touch.resident();
                if (touch.to().sequence() - resident.snapshotAt < every) continue;
                if (resident.tag.name().equals(Tag.TRANSACTION) || chosen.size() == MOST) continue;
                resident.snapshotAt = touch.to().sequence();
                chosen.add(new Choice(resident, touch.to(), hashAt(append, touch.to())));
            }
        }
        if (!chosen.isEmpty() && writing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("snapshots").start(() -> write(chosen));
        }
    }

    private static byte[] hashAt(Append append, Version version) {
        for (var row : append.rows) if (row.position() == version.position()) return row.hash();
        throw new IllegalStateException("No row at " + version.position());
    }

    private void write(List<Choice> chosen) {
        try {
            var snapshots = new ArrayList<LogStore.Snapshot>();
            for (var choice : chosen) {
                var kinds = choice.resident.kinds;
                for (var i = 0; i < kinds.size(); i++) {
                    var state = choice.version.states()[i];
                    var kind = kinds.get(i);
                    if (state == null || !codec.covers(kind)) continue;
                    snapshots.add(
                            new LogStore.Snapshot(
                                    choice.resident.tag,
                                    kind.name(),
                                    choice.version.position(),
                                    choice.hash,
                                    choice.version.sequence(),
                                    choice.version.leaf(),
                                    codec.fingerprint(kind),
                                    codec.encode(kind, state)));
                }
            }
            store.keep(snapshots);
        } catch (LogStore.Unavailable | RuntimeException e) {
            LoggerFactory.getLogger(Snapshots.class).warn("Snapshots were not kept", e);
        } finally {
            writing.set(false);
        }
    }
}
