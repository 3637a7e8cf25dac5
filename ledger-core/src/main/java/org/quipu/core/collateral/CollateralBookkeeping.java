package org.quipu.core.collateral;

import java.util.Optional;
import org.quipu.core.collateral.CollateralEvent.CollateralRegistered;
import org.quipu.core.collateral.CollateralEvent.CollateralReleased;
import org.quipu.core.collateral.CollateralEvent.GuarantorAdded;
import org.quipu.core.collateral.CollateralEvent.GuarantorReleased;
import org.quipu.core.journal.JournalEntry;

/** How what secures a loan is booked. */
public final class CollateralBookkeeping {
    private CollateralBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(CollateralEvent event) {
        return switch (event) {
            case CollateralRegistered _ -> Optional.empty();
            case CollateralReleased _ -> Optional.empty();
            case GuarantorAdded _ -> Optional.empty();
            case GuarantorReleased _ -> Optional.empty();
        };
    }
}
