package org.quipu.stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.quipu.log.Hash;

/**
 * How a record lies on the topic: CloudEvents 1.0, binary mode. Attributes are headers ({@code
 * ce_id}, {@code ce_source}, {@code ce_type}, {@code ce_subject}, {@code ce_time} and the
 * extensions {@code ce_epoch}, {@code ce_position}, {@code ce_prev}, {@code ce_hash}); the value is
 * the payload, byte for byte.
 */
public final class CloudEventForm {
    private static final String EPOCH = "epoch";
    private static final String POSITION = "position";
    private static final String PREV = "prev";
    private static final String HASH = "hash";

    private final String ledger;
    private final URI source;

    /**
     * The form of one ledger's records.
     *
     * @param ledger its name
     */
    public CloudEventForm(String ledger) {
        this.ledger = ledger;
        this.source = URI.create("/ledgers/" + ledger);
    }

    /**
     * The topic of the ledger.
     *
     * @return {@code ledger.} and its name
     */
    public String topic() {
        return "ledger." + ledger;
    }

    /**
     * Writes a record.
     *
     * @param stream the record
     * @return as Kafka takes it; without a key, the topic has one partition
     */
    public ProducerRecord<Void, byte[]> write(StreamRecord stream) {
        return KafkaMessageFactory.createWriter(topic()).writeBinary(event(stream));
    }

    private CloudEvent event(StreamRecord stream) {
        var event =
                CloudEventBuilder.v1()
                        .withId(id(stream))
                        .withSource(source)
                        .withType(stream.type())
                        .withTime(OffsetDateTime.ofInstant(stream.time(), ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension(EPOCH, Long.toString(stream.epoch()))
                        .withExtension(POSITION, Long.toString(stream.position()))
                        .withExtension(PREV, stream.prev().toString())
                        .withExtension(HASH, stream.hash().toString())
                        .withData(stream.payload());
        stream.subject().ifPresent(event::withSubject);
        return event.build();
    }

    /** One id for ever for an entry: consumers that know CloudEvents drop duplicates by it. */
    private String id(StreamRecord stream) {
        return stream.isBranch()
                ? ledger + ":branch:" + stream.epoch() + ":" + stream.position()
                : ledger + ":" + stream.position();
    }

    /**
     * Reads a record.
     *
     * @param kafka as it lies on the topic
     * @return the record
     * @throws IllegalArgumentException if it is none of ours
     */
    public static StreamRecord read(ConsumerRecord<?, byte[]> kafka) {
        var event = KafkaMessageFactory.createReader(kafka.headers(), kafka.value()).toEvent();
        var time = Objects.requireNonNullElse(event.getTime(), OffsetDateTime.MIN);
        var data = event.getData();
        return new StreamRecord(
                Long.parseLong(extension(event, EPOCH)),
                Long.parseLong(extension(event, POSITION)),
                Hash.parse(extension(event, PREV)),
                Hash.parse(extension(event, HASH)),
                event.getType(),
                Optional.ofNullable(event.getSubject()),
                time.toInstant(),
                data == null ? new byte[0] : data.toBytes());
    }

    private static String extension(CloudEvent event, String name) {
        var value = event.getExtension(name);
        if (value == null)
            throw new IllegalArgumentException("No " + name + " in " + event.getId());
        return value.toString();
    }
}
