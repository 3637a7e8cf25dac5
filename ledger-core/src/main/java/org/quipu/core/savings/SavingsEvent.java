package org.quipu.core.savings;

import java.time.LocalDate;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Charges;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Opens;

/** What can happen to a savings account alone; holds and blocks can happen to any account. */
public sealed interface SavingsEvent extends LedgerEvent {
    /**
     * A client opened an account, empty.
     *
     * @param terms what it was opened as
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record AccountOpened(AccountTerms terms, LocalDate bookedOn, Envelope envelope)
            implements SavingsEvent, Opens {}

    /**
     * Money came in.
     *
     * @param movement the first leg is the saver's, the second the settlement account's
     */
    record Deposited(Movement movement) implements SavingsEvent, Moves {}

    /**
     * Money was paid out.
     *
     * @param movement the first leg is the saver's, the second the settlement account's
     */
    record Withdrawn(Movement movement) implements SavingsEvent, Moves {}

    /**
     * The bank took a fee.
     *
     * @param fee its name in the product
     * @param movement the first leg is the saver's, the second the bank's income
     */
    record FeeCharged(String fee, Movement movement) implements SavingsEvent, Charges {}
}
