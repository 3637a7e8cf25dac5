package org.quipu.projections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.quipu.local.LocalKafka;

/** Does to a topic what only a fault does. */
final class Topics {
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", LocalKafka.shared().bootstrap());

    private Topics() {}

    /** All that lies there, as it could be published again. */
    static List<ProducerRecord<byte[], byte[]>> records(String topic) {
        var all = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var partition = new TopicPartition(topic, 0);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(BROKER, bytes, bytes)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var it : consumer.poll(Duration.ofSeconds(10))) {
                    all.add(
                            new ProducerRecord<>(
                                    topic, 0, it.timestamp(), it.key(), it.value(), it.headers()));
                }
            }
        }
        return all;
    }

    static void publish(List<ProducerRecord<byte[], byte[]>> records) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(BROKER, bytes, bytes)) {
            records.forEach(producer::send);
        }
    }

    /** As retention does: the beginning of the topic is its end. */
    static void deleteRecords(String topic) throws Exception {
        var partition = new TopicPartition(topic, 0);
        try (var admin = Admin.create(BROKER)) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1))).all().get();
        }
    }
}
