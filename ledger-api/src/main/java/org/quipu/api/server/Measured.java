package org.quipu.api.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Write;

/** Counts commands: how many, how long they took, which rules refused. */
public final class Measured {
    private final MeterRegistry registry;

    /**
     * Counts into a registry.
     *
     * @param registry where
     */
    public Measured(MeterRegistry registry) {
        this.registry = registry;
    }

    void command(String ledger, Write<?, ?> write, Reply reply, long nanos) {
        Timer.builder("quipu.command")
                .description("From a read body to a durable outcome")
                .tag("ledger", ledger)
                .tag("operation", write.manual().name())
                .tag("status", Integer.toString(reply.status()))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofNanos(500_000))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(nanos));
        if (reply instanceof Reply.Failed failed && !failed.problem().rule().isEmpty()) {
            Counter.builder("quipu.refusals")
                    .description("Refused by a rule of the bank")
                    .tag("ledger", ledger)
                    .tag("rule", failed.problem().rule())
                    .register(registry)
                    .increment();
        }
    }
}
