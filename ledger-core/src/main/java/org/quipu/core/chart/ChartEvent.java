package org.quipu.core.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to the chart of accounts. */
public sealed interface ChartEvent extends LedgerEvent {
    @Override
    default Set<Tag> tags() {
        return Set.of(ChartKinds.CHART.toTag());
    }

    /**
     * Accounts were added, renamed, closed or opened again.
     *
     * @param version of the chart from now on, from 1
     * @param accounts those that are new or different, by code
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record ChartChanged(
            int version, List<ChartAccount> accounts, LocalDate bookedOn, Envelope envelope)
            implements ChartEvent {
        /** Keeps a copy. */
        public ChartChanged {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * From a day on something is booked to another account. What was booked before stays where it
     * is.
     *
     * @param mapping what, where, since when
     * @param bookedOn the business date, before the mapping holds
     * @param envelope where it came from
     */
    record MappingChanged(Mapping mapping, LocalDate bookedOn, Envelope envelope)
            implements ChartEvent {}
}
