package org.quipu.projections.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far the projections of a ledger are, for readers: nobody who asks waits for a batch that is
 * being applied.
 */
public final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final String ledger;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, String> defects = new HashMap<>();
    private Optional<String> halted = Optional.empty();
    private long head;

    Progress(String ledger) {
        this.ledger = ledger;
    }

    void heardOf(long position) {
        change(() -> head = Math.max(head, position));
    }

    void reached(String projection, long position) {
        change(() -> {
            positions.put(projection, position);
            defects.remove(projection);
            head = Math.max(head, position);
        });
    }

    /** The log branched: what was heard of before is not there any more. */
    void restarted(String projection, long newHead) {
        change(() -> {
            positions.put(projection, 0L);
            head = newHead;
        });
    }

    /** Returns whether this is news. */
    boolean stopped(String projection, String why) {
        lock.lock();
        try {
            return !why.equals(defects.put(projection, why));
        } finally {
            lock.unlock();
        }
    }

    void halted(Optional<String> why) {
        change(() -> halted = why);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a projection has come so far.
     *
     * @param projection its name
     * @param position how far
     * @param millis not longer than this
     * @return whether it has
     * @throws InterruptedException if the waiting thread is to stop
     */
    public boolean await(String projection, long position, long millis)
            throws InterruptedException {
        var left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (positions.getOrDefault(projection, 0L) < position) {
                if (left <= 0) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * How the projections stand.
     *
     * @return a snapshot for answers, health checks and metrics
     */
    public Standing standing() {
        lock.lock();
        try {
            return new Standing(ledger, head, Map.copyOf(positions), Map.copyOf(defects), halted);
        } finally {
            lock.unlock();
        }
    }

    /**
     * How the projections of a ledger stand.
     *
     * @param ledger whose
     * @param head the newest position heard of
     * @param positions how far each projection is, by name
     * @param defects why a projection stopped, by name
     * @param halted why nothing is applied at all
     */
    public record Standing(
            String ledger,
            long head,
            Map<String, Long> positions,
            Map<String, String> defects,
            Optional<String> halted) {
        /**
         * How far behind a projection is.
         *
         * @param projection its name
         * @return events not applied yet
         */
        public long lag(String projection) {
            return Math.max(0, head - positions.getOrDefault(projection, 0L));
        }
    }
}
