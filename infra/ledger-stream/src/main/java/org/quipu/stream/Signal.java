package org.quipu.stream;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiter; signals sent while it works are remembered as one. */
final class Signal {
    private final Semaphore permits = new Semaphore(0);

    void wake() {
        if (permits.availablePermits() == 0) permits.release();
    }

    /** Waits for a signal, not longer than the time given. */
    void await(long time, TimeUnit unit) throws InterruptedException {
        if (permits.tryAcquire(time, unit)) permits.drainPermits();
    }
}
