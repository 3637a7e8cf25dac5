package org.quipu.log.axon;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;

/**
 * Where the log stood. The only marker there is; its bounds accept any other, since mixing classes
 * throws after a commit.
 *
 * @param at the position
 */
record LogMarker(long at) implements ConsistencyMarker {
    @Override
    public ConsistencyMarker lowerBound(ConsistencyMarker other) {
        return other instanceof LogMarker marker && marker.at < at ? marker : this;
    }

    @Override
    public ConsistencyMarker upperBound(ConsistencyMarker other) {
        return other instanceof LogMarker marker && marker.at > at ? marker : this;
    }

    @Override
    public Position position() {
        return new GlobalIndexConsistencyMarker(at).position();
    }
}
