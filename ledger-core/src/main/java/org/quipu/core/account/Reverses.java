package org.quipu.core.account;

import org.quipu.core.LedgerEvent;

/** An event that takes an earlier one back. */
public interface Reverses extends LedgerEvent {
    /**
     * Which one.
     *
     * @return the position of its event
     */
    long reverses();
}
