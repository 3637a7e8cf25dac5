package org.quipu.core.chart;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of the chart of accounts. */
public sealed interface ChartCommand extends Command {
    /**
     * Add, rename, close or reopen accounts. Those not listed stay as they are.
     *
     * @param version the version that was looked at; another one is refused. Any where absent
     * @param accounts how they shall be
     * @param envelope where it comes from
     */
    record ChangeChart(Optional<Integer> version, List<ChartAccount> accounts, Envelope envelope)
            implements ChartCommand {}

    /**
     * Book something to another account from a day on.
     *
     * @param mapping what, where, since when: after the business date
     * @param envelope where it comes from
     */
    record ChangeMapping(Mapping mapping, Envelope envelope) implements ChartCommand {}
}
