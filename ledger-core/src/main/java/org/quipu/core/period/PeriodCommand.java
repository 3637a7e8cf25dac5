package org.quipu.core.period;

import java.util.List;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;
import org.quipu.core.journal.ChartEntry;

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
     * Freeze what the books stood at at the cut-off. A repeat changes nothing.
     *
     * @param period the one that is being closed
     * @param through the position of its cut-off; another one stands for itself
     * @param readFrom the first position that holds a line of a later date
     * @param lines the trial balance
     * @param envelope of the cut-off, without references
     */
    record FreezePeriod(
            Period period,
            long through,
            long readFrom,
            List<ChartEntry.Line> lines,
            Envelope envelope)
            implements PeriodCommand {}
}
