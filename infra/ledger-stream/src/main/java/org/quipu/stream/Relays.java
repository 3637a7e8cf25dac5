package org.quipu.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.quipu.log.Ledger;
import org.quipu.log.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one relay a ledger, each on a virtual thread of its own: woken when something was committed,
 * and by itself twenty times a second. A ledger this process does not lead costs a look at a
 * variable.
 */
public final class Relays implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Relays.class);
    private static final long POLL_MS = 50;
    private static final long PAUSE_AFTER_FAILURE_MS = 500;

    private final StreamSettings settings;
    private final MeterRegistry metrics;
    private final Producers producers;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /**
     * No relay runs yet.
     *
     * @param settings how the broker is reached
     * @param metrics where positions and lags are shown
     */
    public Relays(StreamSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.producers = new Producers(settings);
    }

    /**
     * Starts the relay of a ledger, once.
     *
     * @param ledger whose durable entries are published while this process leads it
     */
    public void start(Ledger ledger) {
        running.computeIfAbsent(ledger.name(), _ -> new Running(ledger));
    }

    /** Stops all relays; what they did not publish is published by the next leader. */
    @Override
    public void close() {
        running.values().forEach(Running::stop);
        producers.close();
    }

    /** A ledger as its relay knows it. */
    private record Leading(Ledger ledger) implements Relay.Leader {
        @Override
        public Ledger.Standing standing() {
            return ledger.standing();
        }

        @Override
        public void doubt(LogReader.Head place) {
            ledger.doubt(place);
        }
    }

    /** One relay and its thread. */
    private final class Running {
        private final Signal signal = new Signal();
        private final String name;
        private final Relay relay;
        private final Thread thread;
        private volatile boolean stopped;
        private long looked = System.nanoTime();

        Running(Ledger ledger) {
            name = ledger.name();
            relay =
                    new Relay(
                            ledger.log(),
                            new KafkaStream(name, settings, producers),
                            new Leading(ledger),
                            Clock.systemUTC());
            Gauge.builder("quipu.relay.position", relay, Relay::published)
                    .description("The last position on the stream")
                    .tag("ledger", name)
                    .register(metrics);
            Gauge.builder("quipu.relay.lag", ledger, this::lag)
                    .description("Durable entries not on the stream yet, while leading")
                    .tag("ledger", name)
                    .register(metrics);
            ledger.onCommit(signal::wake);
            thread = Thread.ofVirtual().name("relay-" + name).start(this::run);
        }

        private double lag(Ledger ledger) {
            var standing = ledger.standing();
            return standing.leading() ? Math.max(0, standing.durable() - relay.published()) : 0;
        }

        private void run() {
            while (!stopped) {
                try {
                    if (relay.step()) continue;
                    lookAgain();
                    signal.await(POLL_MS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException failed) {
                    relay.forget();
                    if (stopped) return;
                    LOG.warn("The relay of {} starts again: {}", name, failed.toString());
                    LOG.debug("Why the relay of {} failed", name, failed);
                    if (!pause()) return;
                }
            }
        }

        /** A topic that was deleted, or a log put back, does not tell. */
        private void lookAgain() {
            var now = System.nanoTime();
            if (now - looked < settings.look().toNanos()) return;
            looked = now;
            relay.forget();
        }

        private boolean pause() {
            try {
                Thread.sleep(PAUSE_AFTER_FAILURE_MS);
                return true;
            } catch (InterruptedException stop) {
                return false;
            }
        }

        void stop() {
            stopped = true;
            thread.interrupt();
        }
    }
}
