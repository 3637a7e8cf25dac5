package org.quipu.core.collection;

import java.util.Optional;
import org.quipu.core.collection.CollectionEvent.CollectionSheetPosted;
import org.quipu.core.journal.JournalEntry;

/** How meetings are booked: by the repayments and deposits that follow. */
public final class CollectionBookkeeping {
    private CollectionBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(CollectionEvent event) {
        return switch (event) {
            case CollectionSheetPosted _ -> Optional.empty();
        };
    }
}
