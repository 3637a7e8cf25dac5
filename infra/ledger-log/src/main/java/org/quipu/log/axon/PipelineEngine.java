package org.quipu.log.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.quipu.core.LedgerEvent;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Work;

/**
 * Axon's storage interface on the pipeline: a commit queues the events and returns the future of
 * their group. Axon's append condition is not needed, since one thread decides and the fence guards
 * the log; state comes from the load stage, so nothing is sourced here, and readers follow the log
 * by position or the stream.
 */
final class PipelineEngine implements EventStorageEngine {
    private final Pipeline pipeline;

    PipelineEngine(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        return CompletableFuture.completedFuture(new Queued(events));
    }

    private final class Queued implements AppendTransaction<Long> {
        private final List<TaggedEventMessage<?>> events;

        Queued(List<TaggedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
            if (context == null) throw new IllegalStateException("Appends come from decisions");
            Work work = context.getResource(AskedOfResidents.WORK);
            if (work == null) throw new IllegalStateException("Appends come from decisions");
            var decided = new ArrayList<LedgerEvent>(events.size());
            for (var event : events) decided.add(payload(event.event()));
            return pipeline.append(work, decided).thenApply(_ -> pipeline.standing().durable());
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // nothing is published before commit(), and the pipeline rolls back what fails after it
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                Long position, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new LogMarker(position));
        }
    }

    private static LedgerEvent payload(EventMessage message) {
        if (message.payload() instanceof LedgerEvent event) return event;
        throw new IllegalArgumentException("No event of the ledger: " + message.type());
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("State comes from the pipeline's load stage");
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        throw new UnsupportedOperationException("Readers follow the log by position");
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(
                new GlobalSequenceTrackingToken(pipeline.standing().durable()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return latestToken(context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", "the pipeline");
    }
}
