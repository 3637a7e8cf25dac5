package org.quipu.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    @Test
    void returns_what_was_sent_after_a_kill(@TempDir Path dir) throws Exception {
        try (var kafka = LocalKafka.start(dir, 0)) {
            createTopic(kafka, "kept");
            send(kafka, "kept", "hello");

            kafka.kill();
            kafka.restart();

            assertThat(firstValue(kafka, "kept")).isEqualTo("hello");
        }
    }

    @Test
    void dies_when_its_parent_dies(@TempDir Path dir) throws Exception {
        var parent =
                new ProcessBuilder(ChildJvm.command(List.of(), KafkaParent.class, dir.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long child;
        try (var out = parent.inputReader()) {
            child = Long.parseLong(out.readLine().strip());
            assertThat(ProcessHandle.of(child)).isPresent();
            parent.destroyForcibly().waitFor();
        }
        var gone = ProcessHandle.of(child).map(ProcessHandle::onExit);
        if (gone.isPresent()) gone.get().get(60, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(child)).isEmpty();
    }

    private static void createTopic(LocalKafka kafka, String name) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(LocalKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static String firstValue(LocalKafka kafka, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrap());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (System.nanoTime() < end) {
                for (var next : consumer.poll(Duration.ofMillis(200))) return next.value();
            }
            throw new AssertionError("nothing came back");
        }
    }
}
