package org.quipu.log.pipeline;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the lead and takes it: at once where nobody holds it or this node held it before a
 * restart, otherwise when the leader's beat stood still for a while of this machine's own monotonic
 * clock.
 */
final class Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final long LOOK_MILLIS = 500;
    private static final int TRIES = 3;
    private static final int LEFT_TO_OTHERS = 3;

    private final String name;
    private final Threads threads;
    private final LogStore store;
    private final Settings settings;
    private final Taken taken;
    private volatile @Nullable Thread waiting;
    private volatile boolean stopped;

    interface Taken {
        /** The ledger was taken over under this name. */
        void lead(String leader, Head head) throws LogStore.Unavailable;
    }

    Leadership(Pipeline.Ground ground, Settings settings, Taken taken) {
        this.name = ground.name();
        this.threads = ground.threads();
        this.store = ground.store();
        this.settings = settings;
        this.taken = taken;
    }

    void start() {
        if (stopped) return;
        var thread = threads.waiting("lead-" + name, this::await);
        waiting = thread;
        thread.start();
    }

    void stop() {
        stopped = true;
        var last = waiting;
        if (last != null) last.interrupt();
    }

    private void await() {
        LogStore.@Nullable Beat seen = null;
        var since = threads.nanoTime();
        var first = true;
        var begun = 0;
        while (!stopped) {
            try {
                var beat = store.beat();
                if (!beat.equals(seen)) since = threads.nanoTime();
                seen = beat;
                var still = threads.nanoTime() - since;
                var free = beat.leader().isEmpty() || (first && isOurs(beat.leader()));
                if (free || still > settings.standstill().toNanos()) {
                    begun++;
                    take();
                    return;
                }
                first = false;
                threads.sleep(LOOK_MILLIS);
            } catch (LogStore.Unavailable | RuntimeException e) {
                LOG.warn("Ledger {} cannot be led yet", name, e);
                // What we took and could not begin is ours to take again; but a node that never
                // can, an older release say, leaves the others time to.
                first = begun <= TRIES;
                seen = null;
                if (!pause(first ? LOOK_MILLIS : LEFT_TO_OTHERS * settings.standstill().toMillis()))
                    return;
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean isOurs(String leader) {
        return leader.startsWith(settings.node() + "/");
    }

    private void take() throws LogStore.Unavailable {
        var leader =
                settings.node() + "/" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        var head = store.takeOver(leader);
        LOG.info("Leading ledger {} from {} in epoch {}", name, head.position(), head.epoch());
        taken.lead(leader, head);
    }

    private boolean pause(long millis) {
        try {
            threads.sleep(millis);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
