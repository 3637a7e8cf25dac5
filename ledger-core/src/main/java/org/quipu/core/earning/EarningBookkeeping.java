package org.quipu.core.earning;

import java.util.Optional;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.core.earning.EarningEvent.InterestRestated;
import org.quipu.core.journal.JournalEntry;

/** How interest that was posted is booked. */
public final class EarningBookkeeping {
    private EarningBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty where nothing was earned
     */
    public static Optional<JournalEntry> journal(EarningEvent event) {
        return switch (event) {
            case InterestPosted it -> JournalEntry.ofMoved(it.movement());
            case InterestRestated it -> JournalEntry.ofMoved(it.movement());
        };
    }
}
