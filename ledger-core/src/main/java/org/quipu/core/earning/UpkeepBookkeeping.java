package org.quipu.core.earning;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;

/** How fees that fell due are booked. */
public final class UpkeepBookkeeping {
    private UpkeepBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal
     */
    public static Optional<JournalEntry> journal(UpkeepEvent event) {
        return Optional.of(JournalEntry.of(event.movement()));
    }
}
