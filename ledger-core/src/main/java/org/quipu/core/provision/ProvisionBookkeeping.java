package org.quipu.core.provision;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.provision.ProvisionEvent.ExpectedLossTableAdopted;
import org.quipu.core.provision.ProvisionEvent.ProvisionTableAdopted;

/** How provisions are booked: a table moves no money, the day's booking does. */
public final class ProvisionBookkeeping {
    private ProvisionBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ProvisionEvent event) {
        return switch (event) {
            case ProvisionTableAdopted _, ExpectedLossTableAdopted _ -> Optional.empty();
        };
    }
}
