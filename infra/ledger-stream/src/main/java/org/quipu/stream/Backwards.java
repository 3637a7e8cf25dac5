package org.quipu.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads a topic from its end to its beginning, a window at a time. */
final class Backwards {
    private static final int WINDOW = 500;

    private final TopicOfLedger topic;

    Backwards(TopicOfLedger topic) {
        this.topic = topic;
    }

    Stream.Tail to(Predicate<StreamRecord> wanted) {
        var partition = topic.partition();
        var partitions = List.of(partition);
        try (var consumer = topic.consumer()) {
            consumer.assign(partitions);
            long begin = offsetIn(consumer.beginningOffsets(partitions), partition);
            long end = offsetIn(consumer.endOffsets(partitions), partition);
            var last = true;
            for (var upTo = end; upTo > begin; upTo = Math.max(begin, upTo - WINDOW)) {
                for (var kafka :
                        window(consumer, Math.max(begin, upTo - WINDOW), upTo).reversed()) {
                    var record = CloudEventForm.read(kafka);
                    if (wanted.test(record)) return new Stream.Tail(Optional.of(record), last);
                    last = false;
                }
            }
            return new Stream.Tail(Optional.empty(), last);
        }
    }

    private static long offsetIn(
            java.util.Map<org.apache.kafka.common.TopicPartition, Long> offsets,
            org.apache.kafka.common.TopicPartition partition) {
        var offset = offsets.get(partition);
        return offset == null ? 0 : offset;
    }

    private List<ConsumerRecord<Void, byte[]>> window(
            KafkaConsumer<Void, byte[]> consumer, long from, long upTo) {
        var partition = topic.partition();
        var patience = topic.settings().patience();
        var records = new ArrayList<ConsumerRecord<Void, byte[]>>();
        consumer.seek(partition, from);
        while (consumer.position(partition) < upTo) {
            var polled = consumer.poll(patience);
            if (polled.isEmpty()) throw new TimeoutException("Nothing more read from " + partition);
            for (var record : polled.records(partition)) {
                if (record.offset() < upTo) records.add(record);
            }
        }
        return records;
    }
}
