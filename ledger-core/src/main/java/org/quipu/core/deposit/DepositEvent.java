package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.account.Opens;
import org.quipu.core.account.Ordered;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;

/** What can happen to a deposit for a term. */
public sealed interface DepositEvent extends LedgerEvent {
    /** What nobody asked for: it happens by itself on its day, once. */
    sealed interface FellDue extends DepositEvent, Moves {
        /**
         * Which deposit.
         *
         * @return its account
         */
        String account();

        /**
         * Kind and date: it happens once.
         *
         * @return the name for ever
         */
        String due();

        /**
         * Interest that became the holder's.
         *
         * @return before tax
         */
        Money gross();

        /**
         * What is withheld with it.
         *
         * @return of all interest of the term so far, less what was withheld before
         */
        Money tax();

        /** Nobody came for it. */
        @Override
        default int visits(String account) {
            return 0;
        }
    }

    /**
     * A client lays money down for a term, at once or month by month.
     *
     * @param terms what the account was opened as, from the first day that earns
     * @param agreed for how long, at which rate
     * @param instruction what becomes of it
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record TermDepositOpened(
            AccountTerms terms,
            DepositTerms agreed,
            Instruction instruction,
            LocalDate bookedOn,
            Envelope envelope)
            implements DepositEvent, Opens {}

    /**
     * The money came in.
     *
     * @param account which deposit
     * @param movement the first leg is the deposit's, the second the saver's or settlement
     *     account's
     */
    record DepositFunded(String account, Movement movement) implements DepositEvent, Moves {}

    /**
     * A further instalment came in.
     *
     * @param account which deposit
     * @param number which, from 0: the first came with the opening
     * @param movement the first leg is the deposit's, the second the saver's or settlement
     *     account's
     * @param ordered by which standing order; empty where somebody paid
     */
    record InstalmentPaid(String account, int number, Movement movement, Optional<Ordered> ordered)
            implements DepositEvent, MovesByOrder {}

    /**
     * An instalment was not paid in time; it will not be.
     *
     * @param account which deposit
     * @param due kind and date
     * @param number which, from 0
     * @param bookedOn the business date
     * @param inBooksOf its own day, or the booking date where that was closed before
     * @param envelope of the decision that recorded it
     */
    record InstalmentMissed(
            String account,
            String due,
            int number,
            LocalDate bookedOn,
            LocalDate inBooksOf,
            Envelope envelope)
            implements DepositEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(new Tag(Movement.ACCOUNT, account));
        }
    }

    /**
     * The holder wishes otherwise.
     *
     * @param account which deposit
     * @param instruction what becomes of it from now on
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record InstructionChanged(
            String account, Instruction instruction, LocalDate bookedOn, Envelope envelope)
            implements DepositEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(new Tag(Movement.ACCOUNT, account));
        }
    }

    /**
     * A period ended, and its interest earns from now on; tax is withheld at the end.
     *
     * @param account which deposit
     * @param due kind and date
     * @param gross the interest
     * @param tax nothing yet
     * @param movement of the deposit, what was accrued
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record InterestReinvested(
            String account,
            String due,
            Money gross,
            Money tax,
            Movement movement,
            LocalDate inBooksOf)
            implements FellDue {}

    /**
     * A period ended, and its interest was paid to the holder; it stays on the deposit, without
     * earning, where the holder's account does not take it.
     *
     * @param account which deposit
     * @param due kind and date
     * @param gross the interest
     * @param tax withheld from it
     * @param to the savings account; empty where it stays on the deposit
     * @param movement of the deposit, what was accrued, the tax, the saver
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record InterestPaidOut(
            String account,
            String due,
            Money gross,
            Money tax,
            Optional<String> to,
            Movement movement,
            LocalDate inBooksOf)
            implements FellDue {}

    /**
     * The term is over. The money was paid out, begins another term, or waits to be collected.
     *
     * @param account which deposit
     * @param due kind and date
     * @param gross interest of the last period, where it is not paid out by itself
     * @param tax withheld from all interest of the term, less what was withheld before
     * @param to where it was paid; empty where it stays
     * @param renewed the next term; empty where there is none
     * @param movement of the deposit, what was accrued, the tax, who was paid
     * @param inBooksOf its own day, or the booking date where that was closed before
     */
    record DepositMatured(
            String account,
            String due,
            Money gross,
            Money tax,
            Optional<String> to,
            Optional<DepositTerms> renewed,
            Movement movement,
            LocalDate inBooksOf)
            implements FellDue {}

    /**
     * The holder wanted the money before its maturity.
     *
     * @param account which deposit
     * @param rate what it earned after all, a year, from its start
     * @param gross all interest at that rate, before tax
     * @param tax all that is withheld from it
     * @param clawback how much more interest had become the holder's before; it is taken back
     * @param paid what the holder received with this
     * @param movement the first leg is the deposit's
     */
    record DepositClosedEarly(
            String account,
            AnnualRate rate,
            Money gross,
            Money tax,
            Money clawback,
            Money paid,
            Movement movement)
            implements DepositEvent, Moves {}

    /**
     * What waited since its maturity was paid out.
     *
     * @param account which deposit
     * @param movement the first leg is the deposit's
     */
    record DepositCollected(String account, Movement movement) implements DepositEvent, Moves {}
}
