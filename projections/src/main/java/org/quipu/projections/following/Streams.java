package org.quipu.projections.following;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.VoidDeserializer;
import org.quipu.stream.CloudEventForm;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Starts consumers. Positions are the projections' own: nothing is committed to Kafka, and where
 * there is no bookmark a consumer starts at the end, since the log has all that came before.
 */
final class Streams implements AutoCloseable {
    private final TopicIds ids;
    private final DefaultKafkaConsumerFactory<Void, byte[]> consumers;

    Streams(FollowingSettings settings) {
        this.ids = new TopicIds(settings);
        this.consumers =
                new DefaultKafkaConsumerFactory<>(
                        config(settings), new VoidDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> config(FollowingSettings settings) {
        var config = new HashMap<String, Object>(settings.client());
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return config;
    }

    static String topic(String ledger) {
        return new CloudEventForm(ledger).topic();
    }

    /** Which topic of that name there is now; empty for none. */
    Optional<String> topicId(String topic) {
        return ids.of(topic);
    }

    @Override
    public void close() {
        ids.close();
    }

    KafkaMessageListenerContainer<Void, byte[]> follow(
            String topic, Optional<Long> from, BatchMessageListener<Void, byte[]> listener) {
        var place =
                from.isPresent()
                        ? new TopicPartitionOffset(topic, 0, from.get())
                        : new TopicPartitionOffset(topic, 0, TopicPartitionOffset.SeekPosition.END);
        var properties = new ContainerProperties(place);
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(1_000);
        properties.setShutdownTimeout(5_000);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName("stream-" + topic);
        container.start();
        return container;
    }
}
