package org.quipu.stream;

import java.time.Duration;
import java.util.Map;

/**
 * How the streams' broker is reached.
 *
 * @param bootstrap addresses, {@code host:port} separated by commas
 * @param replication copies of each topic made here; -1 leaves it to the broker
 * @param patience how long a publication or a search may take before it counts as failed
 * @param client further settings of the Kafka clients (security), taken as they are
 */
public record StreamSettings(
        String bootstrap, short replication, Duration patience, Map<String, String> client) {
    /**
     * The defaults: the broker's own replication, ten seconds of patience, no security.
     *
     * @param bootstrap addresses of the broker
     * @return the settings
     */
    public static StreamSettings of(String bootstrap) {
        return new StreamSettings(bootstrap, (short) -1, Duration.ofSeconds(10), Map.of());
    }

    /** Copies the client's settings. */
    public StreamSettings {
        client = Map.copyOf(client);
    }

    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }
}
