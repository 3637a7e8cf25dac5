package org.quipu.core.day;

import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * A line of what the bank booked for a day. Debit is positive.
 *
 * @param grain in whose books
 * @param role the account of the general ledger
 * @param own the difference the day made
 * @param restated what became known of earlier days since they were booked
 * @param count customers' accounts behind it
 */
public record BookedLine(Grain grain, Role role, Money own, Money restated, int count) {
    /**
     * What it adds to the account.
     *
     * @return both parts
     */
    public Money moved() {
        return own.plus(restated);
    }
}
