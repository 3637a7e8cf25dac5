package org.quipu.core.statement;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.statement.StatementEvent.StatementIssued;

/** How statements are booked: they move no money. */
public final class StatementBookkeeping {
    private StatementBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(StatementEvent event) {
        return switch (event) {
            case StatementIssued _ -> Optional.empty();
        };
    }
}
