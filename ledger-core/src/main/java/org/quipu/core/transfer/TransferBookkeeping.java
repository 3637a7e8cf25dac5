package org.quipu.core.transfer;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.transfer.TransferEvent.Transferred;

/** How a transfer is booked. */
public final class TransferBookkeeping {
    private TransferBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(TransferEvent event) {
        return switch (event) {
            case Transferred it -> Optional.of(JournalEntry.of(it.movement()));
        };
    }
}
