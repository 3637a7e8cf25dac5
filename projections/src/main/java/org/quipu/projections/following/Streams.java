package org.quipu.projections.following;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.VoidDeserializer;
import org.quipu.stream.CloudEventForm;
import org.quipu.stream.StreamSettings;
import org.quipu.stream.TopicOfLedger;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Starts consumers. Positions are the projections' own: nothing is committed to Kafka, and where
 * there is no bookmark a consumer starts at the end, since the log has all that came before.
 */
final class Streams {
    private final FollowingSettings settings;
    private final DefaultKafkaConsumerFactory<Void, byte[]> consumers;

    Streams(FollowingSettings settings) {
        this.settings = settings;
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

    TopicOfLedger topic(String ledger) {
        return new TopicOfLedger(
                new CloudEventForm(ledger).topic(), StreamSettings.of(settings.bootstrap()));
    }

    KafkaMessageListenerContainer<Void, byte[]> follow(
            TopicOfLedger topic, Optional<Long> from, BatchMessageListener<Void, byte[]> listener) {
        var place =
                from.isPresent()
                        ? new TopicPartitionOffset(topic.name(), 0, from.get())
                        : new TopicPartitionOffset(
                                topic.name(), 0, TopicPartitionOffset.SeekPosition.END);
        var properties = new ContainerProperties(place);
        properties.setMessageListener(listener);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(1_000);
        properties.setShutdownTimeout(5_000);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName("stream-" + topic.name());
        container.start();
        return container;
    }
}
