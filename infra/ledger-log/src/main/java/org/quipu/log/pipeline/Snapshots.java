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

    /** A thing whose events are large is kept more often: this much is quickly read again. */
    private static final int EVERY_BYTES = 512 << 10;

    private final Threads threads;
    private final LogStore store;
    private final StateCodec codec;
    private final int every;
    private final AtomicBoolean writing = new AtomicBoolean();

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Choice(Resident resident, Version version, byte[] hash) {}

    Snapshots(Pipeline.Ground ground, StateCodec codec, int every) {
        this.threads = ground.threads();
        this.store = ground.store();
        this.codec = codec;
        this.every = every;
    }

    /** Looks through a durable group. On the ledger thread. */
    void take(List<Append> group) {
        var chosen = new ArrayList<Choice>();
        for (var append : group) {
            for (var touch : append.touches) {
                var resident = touch.resident();
                var row = rowAt(append, touch.to());
                resident.bytesSinceSnapshot += row.size();
                if (!isDue(resident, touch.to()) || chosen.size() == MOST) continue;
                resident.snapshotAt = touch.to().sequence();
                resident.bytesSinceSnapshot = 0;
                chosen.add(new Choice(resident, touch.to(), row.hash()));
            }
        }
        if (chosen.isEmpty()) return;
        writing.set(true);
        threads.waiting("snapshots", () -> write(chosen)).start();
    }

    private boolean isDue(Resident resident, Version version) {
        return !writing.get()
                && !resident.tag.name().equals(Tag.TRANSACTION)
                && (version.sequence() - resident.snapshotAt >= every
                        || resident.bytesSinceSnapshot >= EVERY_BYTES);
    }

    /** Rows of an append stand one behind the other. */
    private static Row rowAt(Append append, Version version) {
        var first = append.rows.getFirst().position();
        return append.rows.get(Math.toIntExact(version.position() - first));
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
