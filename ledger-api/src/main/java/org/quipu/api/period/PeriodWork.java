package org.quipu.api.period;

import java.util.List;
import java.util.Optional;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.period.PeriodCommand.FreezePeriod;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.period.Periods;
import org.quipu.log.Ledger;
import org.quipu.log.chunks.Chunk;
import org.quipu.log.chunks.Chunk.Step;
import org.quipu.log.chunks.ChunkedWork;

/**
 * Freezes the period that is being closed: reads what the books stood at at its cut-off from the
 * log. Begun anew after an interruption it finds the same, since nothing can be written into the
 * period any more.
 */
public final class PeriodWork implements ChunkedWork {
    @Override
    public String name() {
        return "periods";
    }

    @Override
    public Optional<Chunk> next(Ledger ledger) {
        var periods = ledger.read(PeriodKinds.PERIODS).join().state();
        return periods.closing()
                .map(closing ->
                        new Chunk(List.of(), _ -> step(closing, freeze(closing, periods, ledger))));
    }

    private static Step step(Periods.Closing closing, FreezePeriod freeze) {
        return new Step(closing.period() + "/" + closing.position(), freeze);
    }

    private static FreezePeriod freeze(Periods.Closing closing, Periods periods, Ledger ledger) {
        var chart = ledger.read(ChartKinds.CHART).join().state();
        var books = new BooksAtCutOff(closing, chart, periods.frozen());
        books.read(ledger.log());
        return new FreezePeriod(
                closing.period(),
                closing.position(),
                books.readFrom(),
                books.lines(),
                closing.envelope().withoutReferences());
    }
}
