package org.quipu.projections.following;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The identities of topics, asked through one connection for all ledgers. */
final class TopicIds implements AutoCloseable {
    private static final int PATIENCE_MS = 5_000;

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    TopicIds(FollowingSettings settings) {
        config = new HashMap<>(settings.client());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    /**
     * The identity of a topic as it is now: another after it was deleted and made again.
     *
     * @throws KafkaException if the broker does not answer
     */
    Optional<String> of(String topic) {
        try {
            var described =
                    admin().describeTopics(List.of(topic))
                            .allTopicNames()
                            .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return Optional.ofNullable(described.get(topic)).map(it -> it.topicId().toString());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException(failed.getCause());
        } catch (TimeoutException late) {
            throw new KafkaException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopped);
        }
    }

    private synchronized Admin admin() {
        var there = admin;
        if (there != null) return there;
        var made = Admin.create(config);
        admin = made;
        return made;
    }

    @Override
    public synchronized void close() {
        if (admin != null) admin.close(Duration.ofSeconds(1));
    }
}
