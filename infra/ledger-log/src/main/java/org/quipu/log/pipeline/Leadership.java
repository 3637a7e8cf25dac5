package org.quipu.log.pipeline;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.quipu.log.LostTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the lead and takes it: at once where nobody holds it or this node held it before a
 * restart, otherwise when the leader's beat stood still for a while of this machine's own monotonic
 * clock. Where the log lost what was acknowledged it takes nothing, until a person accepts the
 * loss.
 */
final class Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final long LOOK_MILLIS = 500;
    private static final long LOOK_FOR_LOST_MILLIS = 2_000;
    private static final int TRIES = 3;
    private static final int LEFT_TO_OTHERS = 3;

    private final String name;
    private final Threads threads;
    private final LogStore store;
    private final Settings settings;
    private final Acknowledged acknowledged;
    private final Taken taken;
    private Optional<LostTail> told = Optional.empty();
    private volatile @Nullable Thread waiting;
    private volatile boolean stopped;

    interface Taken {
        /** The ledger was taken over under this name. */
        void lead(String leader, Head head) throws LogStore.Unavailable;
    }

    Leadership(Pipeline.Ground ground, Settings settings, Acknowledged acknowledged, Taken taken) {
        this.name = ground.name();
        this.threads = ground.threads();
        this.store = ground.store();
        this.settings = settings;
        this.acknowledged = acknowledged;
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
                var mine = free || still > settings.standstill().toNanos();
                var doubtful = mine || acknowledged.lost().isPresent();
                if (doubtful && isWhole(acknowledged.look()) && mine) {
                    if (stopped) return;
                    begun++;
                    if (take()) return;
                }
                first = false;
                threads.sleep(doubtful ? LOOK_FOR_LOST_MILLIS : LOOK_MILLIS);
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

    /** Tells what is lost as often as it changes. */
    private boolean isWhole(Optional<LostTail> lost) {
        if (!lost.equals(told))
            lost.ifPresent(
                    it -> LOG.error("Ledger {} is not led until a person accepts: {}", name, it));
        told = lost;
        return lost.isEmpty();
    }

    /** False where the log lost its tail in the moment before it was shut to others. */
    private boolean take() throws LogStore.Unavailable {
        var leader =
                settings.node() + "/" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        var head = store.takeOver(leader);
        if (!isWhole(acknowledged.lookAgain())) return false;
        LOG.info("Leading ledger {} from {} in epoch {}", name, head.position(), head.epoch());
        taken.lead(leader, head);
        return true;
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
