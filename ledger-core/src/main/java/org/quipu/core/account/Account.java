package org.quipu.core.account;

import java.time.LocalDate;
import org.quipu.core.money.Money;

/** What is known of an account: one record for each stage of its life. Bounded in size. */
public sealed interface Account {
    /** Nothing was opened under this id. */
    record None() implements Account {}

    /** A loan: what is known of it is a kind of its own. */
    record OfLoan() implements Account {}

    /**
     * In use.
     *
     * @param terms what it was opened as
     * @param timeline its net changes by value date, and so its balance
     * @param holds what of it is reserved
     * @param block what it is stopped from
     * @param touchedOn the booking date, as epoch day, of the last decision that touched it: what
     *     fell due before that day is recorded
     */
    record Open(AccountTerms terms, Timeline timeline, Holds holds, Block block, long touchedOn)
            implements Account {
        /**
         * The balance in booking order.
         *
         * @return debit positive
         */
        public Money balance() {
            return new Money(terms.currency(), timeline.total());
        }

        /**
         * The balance in booking order as its holder reads it.
         *
         * @return own money positive
         */
        public Money ownBalance() {
            return new Money(terms.currency(), own());
        }

        /**
         * {@link #ownBalance()} in minor units.
         *
         * @return own money positive
         */
        public long own() {
            return terms.component().sign() * timeline.total();
        }

        /**
         * What is reserved on a day; expired holds count as gone though nobody said so yet.
         *
         * @param day which day
         * @return in the holder's sense
         */
        public Money heldOn(LocalDate day) {
            var epochDay = day.toEpochDay();
            return new Money(terms.currency(), holds.on(epochDay, epochDay));
        }

        /**
         * This account with other holds: for asking what a decision would leave.
         *
         * @param id which hold changes
         * @param left what it still reserves; nothing removes it
         * @return the account as it would be
         */
        public Open withHold(String id, Money left) {
            return new Open(terms, timeline, holds.with(id, left), block, touchedOn);
        }

        /**
         * This account after a decision touched it.
         *
         * @param day the business date as epoch day
         * @return the account as it will be
         */
        public Open touched(long day) {
            return new Open(terms, timeline, holds, block, day);
        }

        /**
         * This account after a movement.
         *
         * @param day its value date as epoch day
         * @param change debit positive
         * @return the account as it will be
         */
        public Open moved(long day, long change) {
            var moved = timeline.plus(day, change, Timeline.OPEN_WINDOW);
            return new Open(terms, moved, holds, block, touchedOn);
        }
    }

    /**
     * Ended. Nothing moves on it any more.
     *
     * @param terms what it was opened as
     * @param closedOn the business date of closing
     */
    record Closed(AccountTerms terms, LocalDate closedOn) implements Account {}
}
