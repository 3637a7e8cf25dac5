package org.quipu.core.entry;

import java.util.Optional;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;
import org.quipu.core.journal.JournalEntry;

/** How entries by hand are booked: they name the accounts of the chart themselves. */
public final class EntryBookkeeping {
    private EntryBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal by roles; empty, since its lines are on accounts of the chart
     */
    public static Optional<JournalEntry> journal(EntryEvent event) {
        return switch (event) {
            case JournalEntryPosted _, RecurringEntryPosted _, RecurringEntryStopped _ ->
                    Optional.empty();
        };
    }
}
