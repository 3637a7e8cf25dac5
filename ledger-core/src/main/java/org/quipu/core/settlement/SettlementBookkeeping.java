package org.quipu.core.settlement;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.settlement.SettlementEvent.OwnMoneyMoved;
import org.quipu.core.settlement.SettlementEvent.SettlementAccountOpened;

/** How what happens to a settlement account is booked. */
public final class SettlementBookkeeping {
    private SettlementBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(SettlementEvent event) {
        return switch (event) {
            case SettlementAccountOpened _ -> Optional.empty();
            case OwnMoneyMoved it -> Optional.of(JournalEntry.of(it.movement()));
        };
    }
}
