package org.quipu.api.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Query;
import org.quipu.api.problem.ProblemException;
import org.quipu.api.problem.ProblemType;
import org.quipu.core.day.DayKinds;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.period.Period;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.period.Periods.Shut;
import org.quipu.core.tape.LoanTape;
import org.quipu.core.tape.TapeLine;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Reads accounting periods from the decided state, and what they were frozen with from the log. */
final class PeriodReading {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private PeriodReading() {}

    /** Which periods are closed. */
    record Standing(
            @Meaning("Those that are closed, in order.") List<Closed> closed,
            @Meaning(value = "The one whose trial balance is just drawn up.", example = "2026-03")
                    Optional<String> closing,
            @Meaning(value = "The one that is closed next.", example = "2026-04")
                    Optional<String> next,
            @Meaning("The first day into which entries by hand can be dated; absent before any is.")
                    Optional<LocalDate> openFrom,
            @Meaning(value = "The last position this may reflect.", example = "49001")
                    long position,
            @Meaning("The business date this is true for.") LocalDate asOf) {}

    /** A closed period. */
    record Closed(
            @Meaning(value = "Which.", example = "2026-03") String period,
            @Meaning(value = "The transaction that closed it.", example = "48300")
                    String transaction,
            @Meaning("The business date it was closed on.") LocalDate closedOn) {
        static Closed of(Shut shut) {
            return new Closed(shut.period().toString(), Long.toString(shut.position()), shut.on());
        }
    }

    /** What a period was frozen with. */
    record Frozen(
            @Meaning(value = "Which.", example = "2026-03") String period,
            @Meaning(value = "The cut-off: later events are not in it.", example = "48290")
                    long through,
            @Meaning("What each account stood at, by account, branch and currency.")
                    List<Balance> lines,
            @Meaning("How many loans are on its tape; absent for a thirteenth period.")
                    Optional<Integer> loans,
            @Meaning(
                            value = "SHA-256 of the loan tape's text.",
                            example =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    Optional<String> tapeRoot,
            @Meaning("Of a thirteenth period: what closed the year.") List<Balance> closing,
            @Meaning("The business date it was closed on.") LocalDate closedOn) {}

    /** A part of a loan tape. */
    record Tape(
            @Meaning(value = "Which period.", example = "2026-03") String period,
            @Meaning(value = "SHA-256 of the whole text.", example = "9f86d081") String root,
            @Meaning(
                            value = "Ask with it as `after` for the next lines; absent at the end.",
                            example = "48295")
                    Optional<Long> next,
            @Meaning(value = "The names of the columns.", example = "loan,branch,product")
                    String header,
            @Meaning("A line a loan, comma-separated; at most 200, and none where those ended.")
                    List<String> lines) {}

    /** A line. */
    record Balance(
            @Meaning(value = "The account of the chart.", example = "1100") String account,
            @Meaning(value = "In whose books.", example = "north") String branch,
            @Meaning(value = "ISO 4217.", example = "KES") String currency,
            @Meaning(value = "Debit positive.", example = "1500.00") String amount) {
        static Balance of(ChartEntry.Line line) {
            return new Balance(
                    line.account(),
                    line.branch(),
                    line.amount().currency().getCurrencyCode(),
                    line.amount().decimal());
        }
    }

    static Standing all(Query.Reading reading) {
        var read = reading.state(PeriodKinds.PERIODS);
        var periods = read.state();
        return new Standing(
                periods.closed().stream().map(Closed::of).toList(),
                periods.closing().map(closing -> closing.period().toString()),
                periods.next(reading.state(DayKinds.ALL_DAYS).state()).map(Period::toString),
                periods.openFrom(),
                read.position(),
                read.businessDate());
    }

    static Frozen frozen(Query.Reading reading) {
        var period = PeriodOperations.period(reading.path());
        return frozen(period, closed(period, reading));
    }

    private static PeriodClosed closed(Period period, Query.Reading reading) {
        return reading.state(PeriodKinds.PERIODS).state().closed().stream()
                .filter(shut -> shut.period().equals(period))
                .findFirst()
                .flatMap(shut -> reading.counter().ledger().log().at(shut.position()))
                .map(entry -> CODEC.decode(entry.type(), entry.payload()))
                .filter(PeriodClosed.class::isInstance)
                .map(PeriodClosed.class::cast)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_FOUND, "There is no such closed period."));
    }

    static Tape tape(Query.Reading reading) {
        var period = PeriodOperations.period(reading.path());
        var closed = closed(period, reading);
        var tape =
                closed.tape()
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NOT_FOUND,
                                        "The end of a year has no tape; its December has."));
        var after = reading.number("after", 0, Long.MAX_VALUE, closed.through());
        var chunks =
                Tapes.entries(
                        reading.counter().ledger().log(),
                        period,
                        Math.max(after, closed.through()));
        return new Tape(
                period.toString(),
                tape.root(),
                chunks.size() > 1 ? Optional.of(chunks.getFirst().position()) : Optional.empty(),
                TapeLine.HEADER,
                chunks.isEmpty() ? List.of() : Tapes.taped(chunks.getFirst()).lines());
    }

    private static Frozen frozen(Period period, PeriodClosed closed) {
        return new Frozen(
                period.toString(),
                closed.through(),
                closed.lines().stream().map(Balance::of).toList(),
                closed.tape().map(LoanTape::loans),
                closed.tape().map(LoanTape::root),
                closed.closing().stream()
                        .flatMap(entry -> entry.lines().stream())
                        .map(Balance::of)
                        .toList(),
                closed.bookedOn());
    }
}
