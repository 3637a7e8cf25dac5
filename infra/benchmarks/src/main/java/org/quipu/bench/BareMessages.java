package org.quipu.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Messages of the size of an event through a broker, and nothing around them. */
final class BareMessages implements AutoCloseable {
    private static final TopicPartition TOPIC = new TopicPartition("bare", 0);
    private static final int BYTES = 800;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    BareMessages(String bootstrap) {
        var where = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(where)) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        where, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(TOPIC));
        consumer.seekToEnd(List.of(TOPIC));
        consumer.position(TOPIC);
    }

    /** Milliseconds from sending to receiving, the median. */
    double roundTrip(double perSecond, Duration time) {
        var micros = new Histogram(3);
        var pause = (long) (1e9 / perSecond);
        var count = time.toNanos() / pause;
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            thread.execute(() -> send(count, pause));
            for (var received = 0L; received < count; ) {
                for (var each : consumer.poll(Duration.ofSeconds(1))) {
                    var sent = ByteBuffer.wrap(each.value()).getLong();
                    micros.recordValue((System.nanoTime() - sent) / 1_000);
                    received++;
                }
            }
        }
        return micros.getValueAtPercentile(50) / 1e3;
    }

    private void send(long count, long pause) {
        var next = System.nanoTime();
        for (var i = 0L; i < count; i++) {
            LockSupport.parkNanos(next - System.nanoTime());
            var value = ByteBuffer.allocate(BYTES).putLong(System.nanoTime()).array();
            producer.send(new ProducerRecord<>(TOPIC.topic(), value));
            next += pause;
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
