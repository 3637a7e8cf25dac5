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
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Work;

/** The one generic handler behind every decider: decides on what the pipeline made resident. */
final class DecisionHandler implements CommandHandler {
    static final Context.ResourceKey<Work> WORK = Context.ResourceKey.withLabel("quipu.work");
    private static final MessageType DECIDED = new MessageType("quipu", "Decided", "1");

    private final Pipeline pipeline;
    private final Rules rules;
    private final EventStore store;
    private final Map<Class<?>, MessageType> types = new HashMap<>(); // ledger thread only

    DecisionHandler(Pipeline pipeline, Rules rules, EventStore store) {
        this.pipeline = pipeline;
        this.rules = rules;
        this.store = store;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(
            CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Work work))
            throw new IllegalArgumentException("Commands reach the ledger as requests");
        List<LedgerEvent> events;
        try {
            events = work.decide(rules.kinds());
        } catch (Refused refused) {
            return MessageStream.failed(refused).first().cast();
        }
        if (work.isDryRun() || events.isEmpty()) {
            pipeline.append(work, events);
        } else {
            context.putResource(WORK, work);
            store.publish(context, messages(events));
        }
        return MessageStream.just(new GenericCommandResultMessage(DECIDED, "decided"));
    }

    private List<EventMessage> messages(List<LedgerEvent> events) {
        var messages = new ArrayList<EventMessage>(events.size());
        var now = Instant.EPOCH; // the log has its own time of recording
        for (var event : events) {
            var type =
                    types.computeIfAbsent(
                            event.getClass(), _ -> new MessageType(rules.codec().nameOf(event)));
            messages.add(
                    new GenericEventMessage("event", type, event, Metadata.emptyInstance(), now));
        }
        return messages;
    }
}
