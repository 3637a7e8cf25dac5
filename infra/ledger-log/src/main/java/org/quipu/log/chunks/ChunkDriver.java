package org.quipu.log.chunks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quipu.log.Ledger;
import org.quipu.log.NotDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the works of each ledger on a virtual thread of its own. A ledger that this process does not
 * lead, or where nothing happened, costs a look at a variable now and then.
 */
public final class ChunkDriver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkDriver.class);
    private static final long LOOK_MS = 50;
    private static final long PAUSE_AFTER_FAILURE_MS = 2_000;

    private final List<ChunkedWork> works;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * Nothing runs yet.
     *
     * @param works what is done in every ledger
     */
    public ChunkDriver(List<ChunkedWork> works) {
        this.works = List.copyOf(works);
    }

    /**
     * Starts on a ledger, once.
     *
     * @param ledger whose works are done while this process leads it
     */
    public void start(Ledger ledger) {
        running.computeIfAbsent(
                ledger.name(),
                name -> Thread.ofVirtual().name("chunks-" + name).start(() -> run(ledger)));
    }

    private void run(Ledger ledger) {
        var runner = new ChunkRunner(ledger, works);
        while (!stopped) {
            var wait = LOOK_MS;
            try {
                if (runner.step()) continue;
            } catch (NotDone notDone) {
                LOG.debug("A chunk of {} is to be done again", ledger.name(), notDone);
            } catch (RuntimeException failed) {
                if (stopped) return;
                // a step that cannot be decided is a fault of ours: the work stands still, nothing
                // is passed over
                LOG.error("A chunk of {} failed and is tried again", ledger.name(), failed);
                wait = PAUSE_AFTER_FAILURE_MS;
            }
            if (!pause(wait)) return;
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** Stops; what was not done is done by the next leader, from where the log says. */
    @Override
    public void close() {
        stopped = true;
        running.values().forEach(Thread::interrupt);
    }
}
