package org.quipu.api.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.quipu.log.Ledger;
import org.quipu.log.Ledgers;

/** Ledgers, each with what runs beside it and its gauges from the moment it is first used here. */
final class ServedLedgers implements Ledgers {
    private final Ledgers ledgers;
    private final Consumer<Ledger> beside;
    private final MeterRegistry metrics;
    private final Set<String> served = ConcurrentHashMap.newKeySet();

    ServedLedgers(Ledgers ledgers, Consumer<Ledger> beside, MeterRegistry metrics) {
        this.ledgers = ledgers;
        this.beside = beside;
        this.metrics = metrics;
    }

    /** Opens what is there already. */
    void openAll() {
        for (var name : ledgers.names()) find(name);
    }

    @Override
    public boolean found(Founding founding) {
        var isNew = ledgers.found(founding);
        find(founding.name());
        return isNew;
    }

    @Override
    public Optional<Ledger> find(String institution) {
        var ledger = ledgers.find(institution);
        if (ledger.isPresent() && served.add(institution)) serve(ledger.get());
        return ledger;
    }

    @Override
    public List<String> names() {
        return ledgers.names();
    }

    private void serve(Ledger ledger) {
        beside.accept(ledger);
        gauge(
                ledger,
                "quipu.ledger.leading",
                "1 where this process decides",
                standing -> standing.leading() ? 1 : 0);
        gauge(
                ledger,
                "quipu.ledger.epoch",
                "How often leadership was taken",
                Ledger.Standing::epoch);
        gauge(ledger, "quipu.ledger.durable", "Last committed position", Ledger.Standing::durable);
        gauge(
                ledger,
                "quipu.ledger.lost",
                "Positions acknowledged and not in the log, which nobody accepted",
                standing -> standing.lost().map(it -> it.through() - it.after()).orElse(0L));
        gauge(ledger, "quipu.ledger.decided", "Last decided position", Ledger.Standing::decided);
        Gauge.builder("quipu.ledger.queue", ledger, of -> of.load().queuedBytes())
                .description("What waits for the writer")
                .baseUnit("bytes")
                .tag("ledger", ledger.name())
                .register(metrics);
        Gauge.builder("quipu.ledger.residents", ledger, of -> of.load().residents())
                .description("Things held in memory")
                .tag("ledger", ledger.name())
                .register(metrics);
        Gauge.builder("quipu.ledger.resident", ledger, of -> of.load().residentBytes())
                .description("About how much heap they take")
                .baseUnit("bytes")
                .tag("ledger", ledger.name())
                .register(metrics);
        counter(ledger, "quipu.ledger.commits", "Group commits", Ledger.Load::groups);
        counter(ledger, "quipu.ledger.events", "Events in them", Ledger.Load::events);
    }

    private void counter(
            Ledger ledger, String name, String meaning, ToDoubleFunction<Ledger.Load> figure) {
        FunctionCounter.builder(name, ledger, of -> figure.applyAsDouble(of.load()))
                .description(meaning)
                .tag("ledger", ledger.name())
                .register(metrics);
    }

    private void gauge(
            Ledger ledger, String name, String meaning, ToDoubleFunction<Ledger.Standing> figure) {
        Gauge.builder(name, ledger, of -> figure.applyAsDouble(of.standing()))
                .description(meaning)
                .tag("ledger", ledger.name())
                .register(metrics);
    }
}
