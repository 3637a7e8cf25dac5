package org.quipu.log.axon;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.bank.Bank;

/**
 * Decides by Axon's own event sourcing: each need is sourced by its tag through the event store of
 * the unit of work, which then guards the append.
 *
 * @param store where the history lies
 * @param today the business date
 */
record AskedOfHistory(EventStore store, Supplier<LocalDate> today) implements Asked {
    @Override
    public List<LedgerEvent> decide(CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Command command))
            throw new IllegalArgumentException("No command of the bank: " + message.type());
        return decide(Bank.deciderOf(command), command, store.transaction(context));
    }

    private <C extends Command> List<LedgerEvent> decide(
            Decider<C> decider, C command, EventStoreTransaction history) {
        var known = new Sourced(history, today.get());
        var asked = 0;
        do {
            asked = known.states.size();
            for (var need : decider.needs(command, known)) known.source(need);
        } while (known.states.size() > asked);
        return List.copyOf(decider.decide(command, known));
    }

    private record Sourced(
            EventStoreTransaction history, LocalDate businessDate, Map<Ref<?>, Object> states)
            implements Known {
        Sourced(EventStoreTransaction history, LocalDate businessDate) {
            this(history, businessDate, new HashMap<>());
        }

        <S> void source(Ref<S> ref) {
            if (states.containsKey(ref)) return;
            var fold = ref.kind().fold();
            var state = fold.initial();
            var events = history.source(SourcingCondition.conditionFor(criteria(ref)));
            for (var next = events.next(); next.isPresent(); next = events.next()) {
                var position = position(next.get());
                var event = payload(next.get());
                if (isOf(ref, event, position)) state = fold.evolve(state, event, position);
            }
            states.put(ref, state);
        }

        /** The event at a position has no tag for it, so a transaction is looked for in all. */
        private static EventCriteria criteria(Ref<?> ref) {
            return isTransaction(ref)
                    ? EventCriteria.havingAnyTag()
                    : EventCriteria.havingTags(new Tag(ref.toTag().name(), ref.id()));
        }

        private static boolean isOf(Ref<?> ref, LedgerEvent event, long position) {
            return event.tags().contains(ref.toTag())
                    || (isTransaction(ref) && ref.id().equals(Long.toString(position)));
        }

        private static boolean isTransaction(Ref<?> ref) {
            return ref.kind().tag().equals(org.quipu.core.Tag.TRANSACTION);
        }

        private static LedgerEvent payload(MessageStream.Entry<? extends EventMessage> entry) {
            if (entry.message().payload() instanceof LedgerEvent event) return event;
            throw new IllegalStateException("No event of the bank: " + entry.message().type());
        }

        private static long position(MessageStream.Entry<? extends EventMessage> entry) {
            return TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
        }

        @Override
        @SuppressWarnings("unchecked") // only source() puts, under the same type
        public <S> Optional<S> find(Ref<S> ref) {
            return Optional.ofNullable((S) states.get(ref));
        }

        @Override
        public long nextPosition() {
            var last = 0L;
            var all = history.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()));
            for (var next = all.next(); next.isPresent(); next = all.next()) {
                last = position(next.get());
            }
            return last + 1;
        }
    }
}
