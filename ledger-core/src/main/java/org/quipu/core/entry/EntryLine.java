package org.quipu.core.entry;

import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * A line as an accountant asks for it.
 *
 * @param onto which account of the chart
 * @param branch whose books it is in
 * @param amount debit positive, not zero
 */
public record EntryLine(Onto onto, String branch, Money amount) {
    /** How an account of the chart is named. */
    public sealed interface Onto {
        /**
         * By its code.
         *
         * @param code for example {@code 5200}
         */
        record Code(String code) implements Onto {}

        /**
         * By its meaning: the account that the role is booked to at the entry's date.
         *
         * @param role the meaning
         */
        record Meant(Role role) implements Onto {}
    }
}
