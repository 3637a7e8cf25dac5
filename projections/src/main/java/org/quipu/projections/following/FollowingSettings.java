package org.quipu.projections.following;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are followed.
 *
 * @param bootstrap addresses of the broker ({@code QUIPU_KAFKA_BOOTSTRAP})
 * @param look how often new institutions are looked for and silent streams checked against the log
 * @param batch records of the stream taken at a time, at most
 * @param client further settings of the Kafka client (security), taken as they are
 */
@ConfigurationProperties("quipu.following")
public record FollowingSettings(
        String bootstrap,
        @DefaultValue("1s") Duration look,
        @DefaultValue("2000") int batch,
        Map<String, String> client) {
    /** Copies the client's settings. */
    public FollowingSettings {
        client = client == null ? Map.of() : Map.copyOf(client);
    }
}
