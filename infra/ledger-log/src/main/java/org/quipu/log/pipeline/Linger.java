package org.quipu.log.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How long the writer waits for company before a commit. Callers that were just answered come back
 * at once: without waiting, they would fall into two halves that take turns, and each commit would
 * carry half of what it could. Nobody waits noticeably: at most a quarter of what the last commit
 * took, and not at all once every unanswered request is in the group.
 */
final class Linger {
    private static final long MOST = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(50);

    private final IntSupplier unanswered;
    private long patience;

    Linger(IntSupplier unanswered) {
        this.unanswered = unanswered;
    }

    /** Waits while more are to be expected than are there. */
    void until(IntSupplier there, int enough) {
        if (patience < LOOK) return;
        var end = System.nanoTime() + patience;
        while (there.getAsInt() < Math.min(enough, unanswered.getAsInt())
                && System.nanoTime() < end) {
            LockSupport.parkNanos(this, LOOK);
        }
    }

    /** Learns what a commit took. */
    void committed(long nanos) {
        patience = Math.min(nanos / 4, MOST);
    }
}
