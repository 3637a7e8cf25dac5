package org.quipu.core.client;

import java.util.Optional;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;
import org.quipu.core.journal.JournalEntry;

/** How what happens to a client is booked. */
public final class ClientBookkeeping {
    private ClientBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(ClientEvent event) {
        return switch (event) {
            case ClientRegistered _ -> Optional.empty();
            case ClientDimensionChanged _ -> Optional.empty();
        };
    }
}
