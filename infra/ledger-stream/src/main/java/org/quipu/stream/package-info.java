/**
 * The stream of a ledger: its durable entries as CloudEvents on one Kafka topic with one partition.
 *
 * <p>Start with {@link org.quipu.stream.Relay}, which decides what is published next and knows
 * nothing of Kafka; {@link org.quipu.stream.KafkaStream} is the topic, {@link
 * org.quipu.stream.CloudEventForm} the bytes on it, {@link org.quipu.stream.Relays} the threads.
 * The log is the source and the stream a fast path: whatever is missing here can be published
 * again. Nothing of projections or of HTTP is imported.
 */
@NullMarked
package org.quipu.stream;

import org.jspecify.annotations.NullMarked;
