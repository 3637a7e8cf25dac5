package org.quipu.projections.runtime;

import org.quipu.stream.StreamRecord;

/**
 * A record as the stream delivered it.
 *
 * @param record what it says
 * @param topic the broker's id of the topic
 * @param offset where it lies
 */
public record Delivery(StreamRecord record, String topic, long offset) {
    Place.Bookmark bookmark() {
        return new Place.Bookmark(topic, offset, record.epoch());
    }
}
