package org.quipu.projections.runtime;

import org.quipu.core.LedgerEvent;

/** Turns stored bytes back into an event; the event catalogue does. */
public interface Decoder {
    /**
     * Decodes one event.
     *
     * @param type its catalogued name
     * @param payload the exact bytes of the log
     * @return the event
     * @throws RuntimeException if the name or the bytes are not known: the projection stops there
     */
    LedgerEvent decode(String type, byte[] payload);
}
