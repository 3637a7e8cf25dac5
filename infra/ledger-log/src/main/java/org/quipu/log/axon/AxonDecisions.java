package org.quipu.log.axon;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.quipu.log.pipeline.Decisions;
import org.quipu.log.pipeline.Pipeline;
import org.quipu.log.pipeline.Rules;
import org.quipu.log.pipeline.Work;

/**
 * Runs decisions on Axon's command bus: each is a command message that carries the {@link Work},
 * handled in a unit of work whose commit queues the events. The unit of work runs wholly on the
 * ledger thread up to the commit; what follows the commit runs on the answers' thread.
 */
public final class AxonDecisions implements Decisions, AutoCloseable {
    private static final MessageType DECIDE = new MessageType("quipu", "Decide", "1");

    private final AxonConfiguration axon;
    private final CommandBus bus;

    /**
     * Configures Axon around a pipeline.
     *
     * @param pipeline where events go
     * @param rules what the handler must know of the bank
     */
    public AxonDecisions(Pipeline pipeline, Rules rules) {
        System.setProperty("axoniq.update-checker.disabled", "true"); // it calls home otherwise
        var asked = new AskedOfResidents(pipeline, rules.kinds());
        var configurer =
                EventSourcingConfigurer.create()
                        .registerEventStorageEngine(_ -> new PipelineEngine(pipeline))
                        .registerTagResolver(_ -> _ -> Set.of()) // the log files events itself
                        .componentRegistry(registry ->
                                // nobody reads a message's origin: the event's envelope says it
                                registry.registerComponent(
                                        CorrelationDataProviderRegistry.class,
                                        _ -> new DefaultCorrelationDataProviderRegistry()))
                        .registerCommandHandlingModule(
                                CommandHandlingModule.named("deciders")
                                        .commandHandlers()
                                        .commandHandler(
                                                DECIDE.qualifiedName(),
                                                c ->
                                                        new DecisionHandler(
                                                                asked,
                                                                rules.codec(),
                                                                c.getComponent(EventStore.class))));
        axon = configurer.build();
        axon.start();
        bus = axon.getComponent(CommandBus.class);
    }

    @Override
    public CompletableFuture<?> decide(Work work) {
        var message = new GenericMessage("decide", DECIDE, work, Metadata.emptyInstance());
        return bus.dispatch(new GenericCommandMessage(message), null);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
