package org.quipu.core.settlement;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Opens;

/** What can happen to settlement accounts alone; the rest happens to any account. */
public sealed interface SettlementEvent extends LedgerEvent {
    /**
     * A settlement account was opened, empty.
     *
     * @param terms what it was opened as
     * @param name what people call it
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record SettlementAccountOpened(
            AccountTerms terms, String name, LocalDate bookedOn, Envelope envelope)
            implements SettlementEvent, Opens {}

    /**
     * The bank paid or received money of its own.
     *
     * @param movement the first leg is the settlement account, the second what it was for
     * @param approvedBy the second person
     */
    record OwnMoneyMoved(Movement movement, Optional<String> approvedBy)
            implements SettlementEvent, Moves {}
}
