package org.quipu.log.pipeline;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that no single decision holds the ledger for ever: where the ledger thread does not get on
 * for too long, this process gives the lead up, so that another node can take over. The beat would
 * not tell: it is the writer's, and the writer is well.
 */
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final int LOOKS = 10;

    private final Threads threads;
    private final LedgerThread watched;
    private final Duration longest;
    private final Runnable stepDown;
    private final Thread thread;

    /**
     * Does not look yet.
     *
     * @param ground whose threads and name it uses
     * @param watched the ledger thread
     * @param longest how long one of its tasks may take
     * @param stepDown gives the lead up; returns when the thread has got on
     */
    Watchdog(Pipeline.Ground ground, LedgerThread watched, Duration longest, Runnable stepDown) {
        this.threads = ground.threads();
        this.watched = watched;
        this.longest = longest;
        this.stepDown = stepDown;
        this.thread = threads.waiting("watchdog-" + ground.name(), this::watch);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private Throwable whereItIs() {
        var here = new IllegalStateException("The ledger thread is caught here");
        here.setStackTrace(watched.stack());
        return here;
    }

    private void watch() {
        var seen = watched.turns();
        var since = threads.nanoTime();
        try {
            while (true) {
                threads.sleep(longest.dividedBy(LOOKS).toMillis());
                var now = watched.turns();
                if (now != seen || watched.isIdle()) {
                    seen = now;
                    since = threads.nanoTime();
                } else if (threads.nanoTime() - since > longest.toNanos()) {
                    LOG.error(
                            "One decision takes longer than {}: the lead is given up",
                            longest,
                            whereItIs());
                    stepDown.run();
                    since = threads.nanoTime();
                }
            }
        } catch (InterruptedException _) {
            // stopped
        }
    }
}
