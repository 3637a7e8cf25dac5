package org.quipu.core.settlement;

import java.time.LocalDate;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountTerms;
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
}
