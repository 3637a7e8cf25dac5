package org.quipu.log.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.log.catalogue.EventCodec;

/** The one generic handler behind every decider: has it decided and publishes the events. */
final class DecisionHandler implements CommandHandler {
    private static final MessageType DECIDED = new MessageType("quipu", "Decided", "1");

    private final Asked asked;
    private final EventCodec codec;
    private final EventStore store;
    private final Map<Class<?>, MessageType> types = new HashMap<>(); // one thread decides

    DecisionHandler(Asked asked, EventCodec codec, EventStore store) {
        this.asked = asked;
        this.codec = codec;
        this.store = store;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        List<LedgerEvent> events;
        try {
            events = asked.decide(message, context);
        } catch (Refused refused) {
            return MessageStream.failed(refused).first().cast();
        }
        if (!events.isEmpty()) store.publish(context, messages(events));
        return MessageStream.just(new GenericCommandResultMessage(DECIDED, "decided"));
    }

    private List<EventMessage> messages(List<LedgerEvent> events) {
        var messages = new ArrayList<EventMessage>(events.size());
        var now = Instant.EPOCH; // the log has its own time of recording
        for (var event : events) {
            var type =
                    types.computeIfAbsent(
                            event.getClass(), _ -> new MessageType(codec.nameOf(event)));
            messages.add(
                    new GenericEventMessage("event", type, event, Metadata.emptyInstance(), now));
        }
        return messages;
    }
}
