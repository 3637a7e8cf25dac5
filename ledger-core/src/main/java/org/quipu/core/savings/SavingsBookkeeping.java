package org.quipu.core.savings;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.core.savings.SavingsEvent.Deposited;
import org.quipu.core.savings.SavingsEvent.FeeCharged;
import org.quipu.core.savings.SavingsEvent.Withdrawn;

/** How what happens to a savings account is booked. */
public final class SavingsBookkeeping {
    private SavingsBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(SavingsEvent event) {
        return switch (event) {
            case Deposited it -> Optional.of(JournalEntry.of(it.movement()));
            case Withdrawn it -> Optional.of(JournalEntry.of(it.movement()));
            case FeeCharged it -> Optional.of(JournalEntry.of(it.movement()));
            case AccountOpened _ -> Optional.empty();
        };
    }
}
