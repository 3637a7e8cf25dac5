package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * One line of an account of the general ledger.
 *
 * @param position of the event it is of
 * @param type the event's catalogued name
 * @param bookedOn its booking date
 * @param valueDate its value date
 * @param account the customer's or settlement account behind it; empty for the bank itself
 * @param branch in whose books
 * @param product of the account; empty for the bank's own
 * @param amount debit positive
 * @param balance of the account of the general ledger after it, in booking order
 */
public record JournalLine(
        long position,
        String type,
        LocalDate bookedOn,
        LocalDate valueDate,
        Optional<String> account,
        String branch,
        String product,
        Money amount,
        Money balance) {
    /** The same line with another balance after it. */
    JournalLine with(Money other) {
        return new JournalLine(
                position, type, bookedOn, valueDate, account, branch, product, amount, other);
    }
}
