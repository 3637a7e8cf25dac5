package org.quipu.log.axon;

import java.util.List;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Work;

/** Decides on what the pipeline made resident. */
final class AskedOfResidents implements Asked {
    /** What the events of a unit of work answer. */
    static final Context.ResourceKey<Work> WORK = Context.ResourceKey.withLabel("quipu.work");

    private final Pipeline pipeline;
    private final Kinds kinds;

    AskedOfResidents(Pipeline pipeline, Kinds kinds) {
        this.pipeline = pipeline;
        this.kinds = kinds;
    }

    @Override
    public List<LedgerEvent> decide(CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Work work))
            throw new IllegalArgumentException("Commands reach the ledger as requests");
        var events = work.decide(kinds);
        if (work.isDryRun() || events.isEmpty()) {
            pipeline.append(work, events); // answered from here: Axon has nothing to append
            return List.of();
        }
        context.putResource(WORK, work);
        return events;
    }
}
