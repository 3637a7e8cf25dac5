package org.quipu.core.transfer;

import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;

/** What can happen to two accounts at once. */
public sealed interface TransferEvent extends LedgerEvent {
    /**
     * Money moved from one account to another.
     *
     * @param movement the first leg is the account it came from, the second where it went
     */
    record Transferred(Movement movement) implements TransferEvent, Moves {}
}
