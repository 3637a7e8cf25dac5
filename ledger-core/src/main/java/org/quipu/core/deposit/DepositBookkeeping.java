package org.quipu.core.deposit;

import java.util.Optional;
import org.quipu.core.deposit.DepositEvent.DepositClosedEarly;
import org.quipu.core.deposit.DepositEvent.DepositCollected;
import org.quipu.core.deposit.DepositEvent.DepositFunded;
import org.quipu.core.deposit.DepositEvent.FellDue;
import org.quipu.core.deposit.DepositEvent.InstalmentMissed;
import org.quipu.core.deposit.DepositEvent.InstalmentPaid;
import org.quipu.core.deposit.DepositEvent.InstructionChanged;
import org.quipu.core.deposit.DepositEvent.TermDepositOpened;
import org.quipu.core.journal.JournalEntry;

/** How what happens to a deposit for a term is booked. */
public final class DepositBookkeeping {
    private DepositBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(DepositEvent event) {
        return switch (event) {
            case DepositFunded it -> Optional.of(JournalEntry.of(it.movement()));
            case InstalmentPaid it -> Optional.of(JournalEntry.of(it.movement()));
            case FellDue it -> JournalEntry.ofMoved(it.movement());
            case DepositClosedEarly it -> Optional.of(JournalEntry.of(it.movement()));
            case DepositCollected it -> Optional.of(JournalEntry.of(it.movement()));
            case TermDepositOpened _, InstructionChanged _, InstalmentMissed _ -> Optional.empty();
        };
    }
}
