package org.quipu.core.correction;

import java.util.Optional;
import org.quipu.core.correction.CorrectionEvent.FeeWaived;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.journal.JournalEntry;

/** How a correction is booked. */
public final class CorrectionBookkeeping {
    private CorrectionBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(CorrectionEvent event) {
        return switch (event) {
            case TransactionReversed it -> Optional.of(JournalEntry.of(it.movement()));
            case FeeWaived it -> Optional.of(JournalEntry.of(it.movement()));
            case PostingMoved it -> Optional.of(JournalEntry.of(it.movement()));
        };
    }
}
