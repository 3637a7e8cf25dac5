package org.quipu.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * One ledger's topic. The producer is idempotent and asks all replicas, so that within one
 * connection records keep their order and are not doubled; after any failure it is thrown away,
 * since what it still holds may not come behind what the relay publishes next.
 */
public final class KafkaStream implements Stream {
    private final CloudEventForm form;
    private final TopicOfLedger topic;
    private final Producers producers;

    /**
     * A ledger's stream.
     *
     * @param ledger its name
     * @param settings how the broker is reached
     * @param producers shared by all streams of this process
     */
    public KafkaStream(String ledger, StreamSettings settings, Producers producers) {
        this.form = new CloudEventForm(ledger);
        this.topic = new TopicOfLedger(form.topic(), settings);
        this.producers = producers;
    }

    @Override
    public Tail goBackTo(Predicate<StreamRecord> wanted) {
        try {
            topic.create();
            return new Backwards(topic).to(wanted);
        } catch (KafkaException failed) {
            throw new StreamFailed("Cannot read " + form.topic(), failed);
        }
    }

    @Override
    public void publish(List<StreamRecord> records) {
        try {
            await(send(records));
        } catch (ExecutionException | KafkaException failed) {
            producers.renew();
            throw new StreamFailed("Cannot publish to " + form.topic(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StreamFailed("Stopped while publishing to " + form.topic(), stopped);
        }
    }

    private List<Future<RecordMetadata>> send(List<StreamRecord> records) {
        var producer = producers.current();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) sent.add(producer.send(form.write(record)));
        return sent;
    }

    private static void await(List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException {
        for (var one : sent) one.get();
    }
}
