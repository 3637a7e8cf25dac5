package org.quipu.api.period;

import java.util.List;
import java.util.Optional;
import org.quipu.api.day.LoanChunks;
import org.quipu.api.day.ProvisionsRead;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.period.PeriodCommand.FreezePeriod;
import org.quipu.core.period.PeriodCommand.TapeLoans;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.period.Periods;
import org.quipu.core.tape.TapeLine;
import org.quipu.log.Ledger;
import org.quipu.log.chunks.Chunk;
import org.quipu.log.chunks.Chunk.Step;
import org.quipu.log.chunks.ChunkedWork;

/**
 * Freezes the period that is being closed: puts every loan on the tape, then reads what the books
 * stood at at its cut-off from the log. Begun anew after an interruption it finds the same, since
 * nothing can be written into the period any more.
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
                .map(closing -> new Chunk(List.of(), _ -> step(closing, periods, ledger)));
    }

    private static Step step(Periods.Closing closing, Periods periods, Ledger ledger) {
        var name = closing.period() + "/" + closing.position();
        return closing.taped() < LoanChunks.count(ledger)
                ? new Step(name + "/tape/" + closing.taped(), tape(closing, ledger))
                : new Step(name, freeze(closing, periods, ledger));
    }

    private static TapeLoans tape(Periods.Closing closing, Ledger ledger) {
        var provisions = new ProvisionsRead(ledger);
        var lastDay = closing.period().lastDay();
        return new TapeLoans(
                closing.period(),
                closing.position(),
                closing.taped(),
                LoanChunks.of(ledger, closing.taped()).stream()
                        .flatMap(loan -> TapeLine.of(loan, provisions.of(loan), lastDay).stream())
                        .toList(),
                closing.envelope().withoutReferences());
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
                Optional.of(Tapes.frozen(ledger.log(), closing.period(), closing.position())),
                closing.envelope().withoutReferences());
    }
}
