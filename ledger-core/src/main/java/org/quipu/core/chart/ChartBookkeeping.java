package org.quipu.core.chart;

import java.util.Optional;
import org.quipu.core.chart.ChartEvent.ChartChanged;
import org.quipu.core.chart.ChartEvent.MappingChanged;
import org.quipu.core.journal.JournalEntry;

/** How the chart is booked: it moves no money. */
public final class ChartBookkeeping {
    private ChartBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ChartEvent event) {
        return switch (event) {
            case ChartChanged _, MappingChanged _ -> Optional.empty();
        };
    }
}
