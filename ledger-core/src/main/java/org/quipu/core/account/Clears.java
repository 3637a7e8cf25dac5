package org.quipu.core.account;

import org.quipu.core.LedgerEvent;

/** An event by which money that an earlier one put into suspense left it. */
public interface Clears extends LedgerEvent {
    /**
     * Which one.
     *
     * @return the position of its event
     */
    long clears();

    /**
     * The transaction that took the money out; once that is reversed, it is there again.
     *
     * @param own the position of this event
     * @return a position
     */
    long by(long own);
}
