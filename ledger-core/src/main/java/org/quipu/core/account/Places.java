package org.quipu.core.account;

import org.quipu.core.LedgerEvent;

/**
 * An event that says in whose books an account is from here on: its opening, and the transfer of a
 * loan. Readers that follow these know where each later line belongs.
 */
public interface Places extends LedgerEvent {
    /**
     * Which account.
     *
     * @return its id
     */
    String placed();

    /**
     * In whose books it is.
     *
     * @return from this event on
     */
    Grain place();
}
