package org.quipu.core.earning;

import java.time.LocalDate;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.money.Money;

/** What happens to a savings account by itself, because it earns. */
public sealed interface EarningEvent extends LedgerEvent, Moves {
    /**
     * Which account.
     *
     * @return its id
     */
    String account();

    /**
     * The last day of what is posted; it earns itself from the next.
     *
     * @return the value date
     */
    default LocalDate day() {
        return movement().valueDate();
    }

    /**
     * Credit interest, before tax.
     *
     * @return in the holder's sense: what is received is positive
     */
    Money gross();

    /**
     * What is withheld of it.
     *
     * @return positive where it is withheld
     */
    Money tax();

    /**
     * Interest on what was missing, never netted.
     *
     * @return positive where it is charged
     */
    Money overdraft();

    /**
     * Interest joined the balance.
     *
     * @param account which
     * @param due kind and date: it happens once
     * @param gross credit interest
     * @param tax withheld from it
     * @param overdraft interest on what was missing
     * @param movement of the account, what was accrued, the tax
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record InterestPosted(
            String account,
            String due,
            Money gross,
            Money tax,
            Money overdraft,
            Movement movement,
            LocalDate inBooksOf)
            implements EarningEvent {
        /**
         * What names a posting for ever.
         *
         * @param day its last day
         * @return kind and date
         */
        public static String due(LocalDate day) {
            return "interest-posted:" + day;
        }
    }

    /**
     * A late booking, or one undone, changed interest that was posted: the difference, with the
     * value date of the posting and the tax of today.
     *
     * @param account which
     * @param gross more credit interest
     * @param tax more tax
     * @param overdraft more interest on what was missing
     * @param movement of the account, what was accrued, the tax
     */
    record InterestRestated(
            String account, Money gross, Money tax, Money overdraft, Movement movement)
            implements EarningEvent {}
}
