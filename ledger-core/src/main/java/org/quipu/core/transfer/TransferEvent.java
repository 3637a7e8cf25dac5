package org.quipu.core.transfer;

import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Movement;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.account.Ordered;

/** What can happen to two accounts at once. */
public sealed interface TransferEvent extends LedgerEvent {
    /**
     * Money moved from one account to another.
     *
     * @param movement the first leg is the account it came from, the second where it went
     * @param ordered by which standing order; empty where somebody asked for it
     */
    record Transferred(Movement movement, Optional<Ordered> ordered)
            implements TransferEvent, MovesByOrder {}
}
