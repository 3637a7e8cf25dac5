package org.quipu.core.period;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.period.PeriodEvent.LoansTaped;
import org.quipu.core.period.PeriodEvent.PeriodClosed;
import org.quipu.core.period.PeriodEvent.PeriodClosing;
import org.quipu.core.period.PeriodEvent.PeriodReopened;

/** How the closing of periods is booked: no customer's money moves; a year's end books directly. */
public final class PeriodBookkeeping {
    private PeriodBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal by roles; empty, since what a year's end writes names its accounts itself
     */
    public static Optional<JournalEntry> journal(PeriodEvent event) {
        return switch (event) {
            case PeriodClosing _, LoansTaped _, PeriodClosed _, PeriodReopened _ ->
                    Optional.empty();
        };
    }
}
