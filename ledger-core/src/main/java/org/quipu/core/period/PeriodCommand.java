package org.quipu.core.period;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.tape.LoanTape;

/** What may be asked of an accounting period. */
public sealed interface PeriodCommand extends Command {
    /**
     * Which period.
     *
     * @return the period
     */
    Period period();

    /**
     * Close it. A second person must approve.
     *
     * @param period the first that is open
     * @param envelope where it comes from
     */
    record ClosePeriod(Period period, Envelope envelope) implements PeriodCommand, Approvable {}

    /**
     * Open it again. A second person must approve.
     *
     * @param period the last that was closed
     * @param envelope where it comes from
     */
    record ReopenPeriod(Period period, Envelope envelope) implements PeriodCommand, Approvable {}

    /**
     * Freeze some loans' lines of the tape. A repeat changes nothing.
     *
     * @param period the one that is being closed
     * @param through the position of its cut-off
     * @param chunk the next one of the booking's chunks of loans
     * @param lines see {@link org.quipu.core.tape.TapeLine}
     * @param envelope of the cut-off, without references
     */
    record TapeLoans(Period period, long through, int chunk, List<String> lines, Envelope envelope)
            implements PeriodCommand {
        /** Keeps a copy. */
        public TapeLoans {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Freeze what the books stood at at the cut-off. A repeat changes nothing.
     *
     * @param period the one that is being closed
     * @param through the position of its cut-off; another one stands for itself
     * @param readFrom the first position that holds a line of a later date
     * @param lines the trial balance
     * @param tape what the tape of every loan comes to; empty where it closes a year
     * @param envelope of the cut-off, without references
     */
    record FreezePeriod(
            Period period,
            long through,
            long readFrom,
            List<ChartEntry.Line> lines,
            Optional<LoanTape> tape,
            Envelope envelope)
            implements PeriodCommand {}
}
