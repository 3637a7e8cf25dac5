package org.quipu.stream;

import java.time.Duration;
import java.util.Map;

/**
 * How the streams' broker is reached.
 *
 * @param bootstrap addresses, {@code host:port} separated by commas
 * @param replication copies of each topic made here; -1 leaves it to the broker
 * @param patience how long a publication or a search may take before it counts as failed
 * @param look how often a relay without work looks whether the stream still has all of it
 * @param client further settings of the Kafka clients (security), taken as they are
 */
public record StreamSettings(
        String bootstrap,
        short replication,
        Duration patience,
        Duration look,
        Map<String, String> client) {
    /**
     * The defaults: the broker's own replication, ten seconds of patience and between looks, no
     * security.
     *
     * @param bootstrap addresses of the broker
     * @return the settings
     */
    public static StreamSettings of(String bootstrap) {
        return new StreamSettings(
                bootstrap, (short) -1, Duration.ofSeconds(10), Duration.ofSeconds(10), Map.of());
    }

    /**
     * The same with another patience.
     *
     * @param other how long a publication or a search may take
     * @return changed settings
     */
    public StreamSettings withPatience(Duration other) {
        return new StreamSettings(bootstrap, replication, other, look, client);
    }

    /**
     * The same with another time between looks.
     *
     * @param other how often a relay without work looks
     * @return changed settings
     */
    public StreamSettings withLook(Duration other) {
        return new StreamSettings(bootstrap, replication, patience, other, client);
    }

    /**
     * The same with settings of the Kafka clients.
     *
     * @param others how they prove who they are, for example
     * @return changed settings
     */
    public StreamSettings withClient(Map<String, String> others) {
        return new StreamSettings(bootstrap, replication, patience, look, others);
    }

    /** Copies the client's settings. */
    public StreamSettings {
        client = Map.copyOf(client);
    }

    int patienceMillis() {
        return Math.toIntExact(patience.toMillis());
    }
}
