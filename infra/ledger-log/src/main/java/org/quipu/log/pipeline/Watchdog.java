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

    private final LedgerThread watched;
    private final Duration longest;
    private final Runnable stepDown;
    private final Thread thread;

    /**
     * Does not look yet.
     *
     * @param name of its thread
     * @param watched the ledger thread
     * @param longest how long one of its tasks may take
     * @param stepDown gives the lead up; returns when the thread has got on
     */
    Watchdog(String name, LedgerThread watched, Duration longest, Runnable stepDown) {
        this.watched = watched;
        this.longest = longest;
        this.stepDown = stepDown;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::watch);
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
        var since = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(longest.dividedBy(LOOKS));
                var now = watched.turns();
                if (now != seen || watched.isIdle()) {
                    seen = now;
                    since = System.nanoTime();
                } else if (System.nanoTime() - since > longest.toNanos()) {
                    LOG.error(
                            "One decision takes longer than {}: the lead is given up",
                            longest,
                            whereItIs());
                    stepDown.run();
                    since = System.nanoTime();
                }
            }
        } catch (InterruptedException _) {
            // stopped
        }
    }
}
