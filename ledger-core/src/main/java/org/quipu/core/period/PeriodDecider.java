package org.quipu.core.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.day.DayKinds;
import org.quipu.core.period.PeriodCommand.ClosePeriod;
import org.quipu.core.period.PeriodCommand.FreezePeriod;
import org.quipu.core.period.PeriodCommand.ReopenPeriod;
import org.quipu.core.period.PeriodCommand.TapeLoans;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;
import org.quipu.core.posting.PostingNeeds;

/**
 * The rules of accounting periods. A closing is a cut-off first; what the books stood at is then
 * read from the log and frozen. The end of a year needs no reading: December is frozen.
 */
public final class PeriodDecider implements Decider<PeriodCommand> {
    @Override
    public Set<Ref<?>> needs(PeriodCommand command, Known known) {
        var needs =
                new PostingNeeds(known, command.envelope(), Optional.empty())
                        .and(PeriodKinds.PERIODS)
                        .and(DayKinds.ALL_DAYS)
                        .and(ChartKinds.CHART)
                        .and(FourEyes.QUEUE);
        if (command instanceof TapeLoans tape) needs.and(PeriodKinds.tape(tape.period()));
        return needs.all();
    }

    @Override
    public List<? extends LedgerEvent> decide(PeriodCommand command, Known known) {
        var periods = known.get(PeriodKinds.PERIODS);
        return switch (command) {
            case ClosePeriod close -> {
                var events = List.of(close(close, periods, known));
                yield FourEyes.ask(known, close, PeriodRefusal.NEEDS_FOUR_EYES, Optional.empty())
                        .orElse(events);
            }
            case ReopenPeriod reopen -> {
                var events = List.<LedgerEvent>of(reopen(reopen, periods, known));
                yield FourEyes.ask(known, reopen, PeriodRefusal.NEEDS_FOUR_EYES, Optional.empty())
                        .orElse(events);
            }
            case TapeLoans tape -> tape(tape, periods, known);
            case FreezePeriod freeze -> freeze(freeze, periods, known);
        };
    }

    private static LedgerEvent close(ClosePeriod close, Periods periods, Known known) {
        requireNoneUnderWay(periods);
        var period = close.period();
        var next = periods.next(known.get(DayKinds.ALL_DAYS));
        if (next.filter(period::equals).isEmpty()) {
            throw new Refused(
                    PeriodRefusal.NOT_NEXT, "next", next.map(Period::toString).orElse("none"));
        }
        if (!period.lastDay().isBefore(known.businessDate())) {
            throw new Refused(PeriodRefusal.NOT_OVER, "businessDate", known.businessDate());
        }
        requireBooked(period, known);
        if (period.closesYear() && periods.frozen().isPresent()) {
            return yearEnd(close, periods.frozen().get(), known);
        }
        return new PeriodClosing(period, known.approver(), known.businessDate(), close.envelope());
    }

    /**
     * What is earned until its last day belongs into it, and is written when that day is booked.
     */
    private static void requireBooked(Period period, Known known) {
        var booked = known.get(DayKinds.ALL_DAYS).booked();
        if (booked.filter(day -> !day.isBefore(period.lastDay())).isEmpty()) {
            throw new Refused(
                    PeriodRefusal.DAYS_NOT_BOOKED,
                    "bookedThrough",
                    booked.map(LocalDate::toString).orElse("none"));
        }
    }

    private static void requireNoneUnderWay(Periods periods) {
        periods.closing()
                .ifPresent(closing -> {
                    throw new Refused(PeriodRefusal.CLOSING_UNDER_WAY, "period", closing.period());
                });
    }

    private static PeriodClosed yearEnd(ClosePeriod close, PeriodClosed december, Known known) {
        return yearEnd(
                new FreezePeriod(
                        close.period(),
                        december.through(),
                        december.readFrom(),
                        december.lines(),
                        Optional.empty(),
                        close.envelope()),
                known);
    }

    /** Through its own position: its lines hold what it books. */
    private static PeriodClosed yearEnd(FreezePeriod freeze, Known known) {
        var chart = known.get(ChartKinds.CHART);
        var closing = YearEnd.closing(freeze.lines(), chart, freeze.period().lastDay());
        return new PeriodClosed(
                freeze.period(),
                known.nextPosition(),
                freeze.readFrom(),
                YearEnd.after(freeze.lines(), closing),
                Optional.empty(),
                Optional.of(closing),
                known.businessDate(),
                freeze.envelope());
    }

    private static Optional<Periods.Closing> closing(Periods periods, Period period, long through) {
        return periods.closing().filter(closing -> closing.is(period, through));
    }

    private static List<LedgerEvent> tape(TapeLoans tape, Periods periods, Known known) {
        var closing = closing(periods, tape.period(), tape.through());
        if (closing.filter(each -> each.taped() == tape.chunk()).isEmpty()) return List.of();
        return List.of(
                new LoansTaped(
                        tape.period(),
                        tape.chunk(),
                        tape.lines(),
                        known.businessDate(),
                        tape.envelope()));
    }

    private static List<LedgerEvent> freeze(FreezePeriod freeze, Periods periods, Known known) {
        if (closing(periods, freeze.period(), freeze.through()).isEmpty()) return List.of();
        if (freeze.period().closesYear()) return List.of(yearEnd(freeze, known));
        return List.of(
                new PeriodClosed(
                        freeze.period(),
                        freeze.through(),
                        freeze.readFrom(),
                        freeze.lines(),
                        freeze.tape(),
                        Optional.empty(),
                        known.businessDate(),
                        freeze.envelope()));
    }

    private static PeriodReopened reopen(ReopenPeriod reopen, Periods periods, Known known) {
        requireNoneUnderWay(periods);
        var last = periods.last();
        if (last.filter(reopen.period()::equals).isEmpty()) {
            throw new Refused(
                    PeriodRefusal.NOT_LAST_CLOSED,
                    "lastClosed",
                    last.map(Period::toString).orElse("none"));
        }
        var closing = periods.closed().getLast().closing();
        return new PeriodReopened(
                reopen.period(),
                closing.map(entry -> entry.reversed(entry.date())),
                known.approver(),
                known.businessDate(),
                reopen.envelope());
    }
}
