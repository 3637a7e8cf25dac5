package org.quipu.projections.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.quipu.log.LogEntry;
import org.quipu.log.LogReader;

/**
 * Reads events from the log for a projection that is behind, one batch ahead: while a batch is
 * applied, the next is read and decoded by other threads.
 */
final class FromLog {
    /** Events in a batch: large enough that a statement's cost is shared, small in memory. */
    static final int BATCH = 20_000;

    /** What is fewer is decoded before other threads would have begun. */
    private static final int FEW = 500;

    private final LogReader log;
    private final Decoder decoder;

    FromLog(LogReader log, Decoder decoder) {
        this.log = log;
        this.decoder = decoder;
    }

    /** What follows a place, through a position or the end of the log. */
    Batches after(Place place, long through) {
        return new Batches(place.position(), through);
    }

    /** Batches in order; each one checked to leave no hole. */
    final class Batches implements AutoCloseable {
        private final long through;
        private @Nullable CompletableFuture<List<Happened>> ahead;

        Batches(long after, long through) {
            this.through = through;
            ahead = CompletableFuture.completedFuture(read(after, through));
        }

        /** The next batch; empty at the end of the log. */
        List<Happened> next() {
            var coming = ahead;
            if (coming == null) return List.of();
            var batch = await(coming);
            ahead =
                    batch.size() < BATCH
                            ? null
                            : CompletableFuture.supplyAsync(
                                    () -> read(batch.getLast().position(), through));
            return batch;
        }

        @Override
        public void close() {
            if (ahead != null) ahead.cancel(false);
        }
    }

    private static List<Happened> await(CompletableFuture<List<Happened>> coming) {
        try {
            return coming.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw failed;
        }
    }

    private List<Happened> read(long after, long through) {
        var entries = log.read(after, (int) Math.min(BATCH, through - after));
        var position = after;
        var checked = new ArrayList<LogEntry>(entries.size());
        for (var entry : entries) {
            if (entry.position() != ++position) {
                throw new Halted("The log has a hole at " + position);
            }
            checked.add(entry);
        }
        return decoded(checked);
    }

    private List<Happened> decoded(List<LogEntry> entries) {
        try {
            var each = entries.size() < FEW ? entries.stream() : entries.parallelStream();
            return each.map(this::decoded).toList();
        } catch (RuntimeException unknown) {
            return upToTheUnknown(entries);
        }
    }

    /** All events before the one that cannot be decoded, so that figures stop exactly there. */
    private List<Happened> upToTheUnknown(List<LogEntry> entries) {
        var events = new ArrayList<Happened>();
        for (var entry : entries) {
            try {
                events.add(decoded(entry));
            } catch (RuntimeException unknown) {
                if (!events.isEmpty()) return events;
                throw new Halted(
                        "Cannot decode %s at %d: %s"
                                .formatted(entry.type(), entry.position(), unknown.getMessage()));
            }
        }
        return events;
    }

    private Happened decoded(LogEntry entry) {
        return new Happened(
                entry.position(),
                entry.hash(),
                entry.type(),
                decoder.decode(entry.type(), entry.payload()));
    }
}
