package org.quipu.core.earning;

import java.util.Optional;
import org.quipu.core.account.Movement;
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
            case InterestPosted it -> journal(it.movement());
            case InterestRestated it -> journal(it.movement());
        };
    }

    private static Optional<JournalEntry> journal(Movement movement) {
        return movement.legs().stream().allMatch(leg -> leg.amount().isZero())
                ? Optional.empty()
                : Optional.of(JournalEntry.of(movement));
    }
}
