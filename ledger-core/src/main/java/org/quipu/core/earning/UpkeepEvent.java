package org.quipu.core.earning;

import java.time.LocalDate;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Charges;
import org.quipu.core.account.Movement;
import org.quipu.core.money.Money;

/** What happens to a savings account by itself, because it costs. */
public sealed interface UpkeepEvent extends LedgerEvent, Charges {
    /**
     * Which account.
     *
     * @return its id
     */
    String account();

    /**
     * How much.
     *
     * @return positive where it is taken
     */
    Money amount();

    /**
     * A fee fell due and was taken, as far as there was money.
     *
     * @param account which
     * @param due kind and date: it happens once
     * @param fee its name
     * @param amount what was taken
     * @param movement of the account, the bank's income
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record FeeFellDue(
            String account,
            String due,
            String fee,
            Money amount,
            Movement movement,
            LocalDate inBooksOf)
            implements UpkeepEvent {
        /**
         * What names it for ever.
         *
         * @param fee its name
         * @param day its value date
         * @return kind and date
         */
        public static String due(String fee, LocalDate day) {
            return "fee-" + fee + ":" + day;
        }
    }

    /**
     * A late booking, or one undone, changed a fee that fell due: the difference, with the value
     * date of the fee.
     *
     * @param account which
     * @param fee its name
     * @param amount what more is taken; below zero where some of it comes back
     * @param movement of the account, the bank's income
     */
    record FeeRestated(String account, String fee, Money amount, Movement movement)
            implements UpkeepEvent {}
}
