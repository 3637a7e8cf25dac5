package org.quipu.core.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.journal.BooksDirectly;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.tape.LoanTape;

/** What can happen to an accounting period. */
public sealed interface PeriodEvent extends LedgerEvent {
    /**
     * Which period it happened to.
     *
     * @return the period
     */
    Period period();

    @Override
    default Set<Tag> tags() {
        return Set.of(PeriodKinds.PERIODS.toTag());
    }

    /**
     * The cut-off: from here on nothing can be written into the period. Its trial balance follows.
     *
     * @param period which
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PeriodClosing(
            Period period, Optional<String> approvedBy, LocalDate bookedOn, Envelope envelope)
            implements PeriodEvent {}

    /**
     * Some loans as they stood at the end of the period.
     *
     * @param period which
     * @param chunk of the booking's chunks of loans, from 0
     * @param lines of the tape, see {@link org.quipu.core.tape.TapeLine}; none where they all ended
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record LoansTaped(
            Period period, int chunk, List<String> lines, LocalDate bookedOn, Envelope envelope)
            implements PeriodEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(PeriodKinds.PERIODS.toTag(), PeriodKinds.tape(period).toTag());
        }
    }

    /**
     * The period is closed, and this is what the books stood at. Every line counts whose date is
     * not after the period and whose event stands not after the cut-off.
     *
     * @param period which
     * @param through the position of the cut-off; of this event where it closes a year
     * @param readFrom the first position that holds a line of a later date: the next period's trial
     *     balance goes on from these lines and there
     * @param lines what each account stands at, by account, branch and currency; none at zero.
     *     Those of a branch sum to zero in each book but memo
     * @param tape what the tape of every loan comes to; empty for a thirteenth period
     * @param closing of a thirteenth period: what brings income and expenses to retained earnings
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PeriodClosed(
            Period period,
            long through,
            long readFrom,
            List<ChartEntry.Line> lines,
            Optional<LoanTape> tape,
            Optional<ChartEntry> closing,
            LocalDate bookedOn,
            Envelope envelope)
            implements PeriodEvent, BooksDirectly {
        /** Keeps a copy. */
        public PeriodClosed {
            lines = List.copyOf(lines);
        }

        @Override
        public List<ChartEntry> chartEntries() {
            return closing.stream().toList();
        }
    }

    /**
     * The period last closed is open again.
     *
     * @param period which
     * @param reopening of a thirteenth period: what takes the closing of the year back
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PeriodReopened(
            Period period,
            Optional<ChartEntry> reopening,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements PeriodEvent, BooksDirectly {
        @Override
        public List<ChartEntry> chartEntries() {
            return reopening.stream().toList();
        }
    }
}
