package org.quipu.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.VoidDeserializer;

/** The topic of one ledger: one partition, made here and never by accident. */
public final class TopicOfLedger {
    private final String name;
    private final StreamSettings settings;

    /**
     * Names a topic; does not touch the broker.
     *
     * @param name the topic's name
     * @param settings how the broker is reached
     */
    public TopicOfLedger(String name, StreamSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** Makes the topic unless it is there. */
    void create() {
        try (var admin = admin()) {
            var topic = new NewTopic(name, 1, settings.replication());
            await(() -> admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException there) {
            return;
        }
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    /** A consumer outside any group that never starts at a place it was not told. */
    KafkaConsumer<Void, byte[]> consumer() {
        var config = new HashMap<String, Object>(settings.client());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, settings.patienceMillis());
        return new KafkaConsumer<>(config, new VoidDeserializer(), new ByteArrayDeserializer());
    }

    StreamSettings settings() {
        return settings;
    }

    private Admin admin() {
        var config = new HashMap<String, Object>(settings.client());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, settings.patienceMillis());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, settings.patienceMillis());
        return Admin.create(Map.copyOf(config));
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T await(Asked<T> asked) {
        try {
            return asked.ask().get(settings.patienceMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException known) throw known;
            throw new KafkaException(failed);
        } catch (TimeoutException late) {
            throw new KafkaException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopped);
        }
    }

    private interface Asked<T extends @org.jspecify.annotations.Nullable Object> {
        org.apache.kafka.common.KafkaFuture<T> ask();
    }
}
