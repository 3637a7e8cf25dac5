package org.quipu.core.report;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.report.ReportEvent.ReportIssued;

/** How reports are booked: they move no money. */
public final class ReportBookkeeping {
    private ReportBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ReportEvent event) {
        return switch (event) {
            case ReportIssued _ -> Optional.empty();
        };
    }
}
