package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.account.Grain;
import org.quipu.core.money.Money;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.Moment;

/**
 * A loan at the close of a date.
 *
 * @param account as it was opened
 * @param moment what it is true for
 * @param grain in whose books it is
 * @param stage where it is in its life
 * @param terms asked for, or agreed
 * @param officer who looks after it
 * @param group whose joint loan it is part of
 * @param contacts with the borrower until the date, the newest first
 * @param lent what there is of a loan that was paid out by the date
 * @param lines what happened until the date, the newest first
 */
public record LoanView(
        Account account,
        Moment moment,
        Grain grain,
        Stage stage,
        TermsAsked terms,
        Optional<String> officer,
        Optional<String> group,
        List<Contact> contacts,
        Optional<Lent> lent,
        List<LoanLine> lines) {
    /** Keeps copies. */
    public LoanView {
        contacts = List.copyOf(contacts);
        lines = List.copyOf(lines);
    }

    /** Where a loan is in its life. */
    public enum Stage {
        /** Waiting for the bank. */
        APPLIED,
        /** Waiting to be paid out. */
        APPROVED,
        /** Never paid out: the bank declined. */
        REJECTED,
        /** Never paid out: the applicant took it back. */
        WITHDRAWN,
        /** Taken over from another system, and that was reversed. */
        TAKEOVER_REVERSED,
        /** Something is owed. */
        ACTIVE,
        /** Nothing is owed any more. */
        CLOSED,
        /** What was owed was given up. */
        WRITTEN_OFF;

        /**
         * As callers read it.
         *
         * @return lower case
         */
        public String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What there is of a loan that was paid out. Amounts are minor units.
     *
     * @param disbursedOn when, here or by the system that had it before
     * @param takenOverOn when it was taken over from another system; absent where paid out here
     * @param principal paid out at first
     * @param close what is owed, and what settles it
     * @param schedule every instalment in force
     * @param planned the principal outstanding after each day as agreed at disbursement, or as
     *     handed over
     * @param real the principal outstanding after each day on which it changed, also after the date
     */
    public record Lent(
            LocalDate disbursedOn,
            Optional<LocalDate> takenOverOn,
            long principal,
            Close close,
            List<ScheduleLine> schedule,
            List<Point> planned,
            List<Point> real) {
        /** Keeps copies. */
        public Lent {
            schedule = List.copyOf(schedule);
            planned = List.copyOf(planned);
            real = List.copyOf(real);
        }

        /**
         * The schedule's sums.
         *
         * @return one line of all
         */
        public ScheduleLine total() {
            return ScheduleLine.total(schedule);
        }
    }

    /**
     * A visit, a call, a letter, or a hand-over.
     *
     * @param position of its event
     * @param on when
     * @param way visit, call, letter or hand_over
     * @param outcome what came of it; empty of a hand-over
     * @param officer who did it, or looks after the loan since
     */
    public record Contact(
            long position, LocalDate on, String way, String outcome, Optional<String> officer) {}

    /**
     * Principal outstanding at the close of a day.
     *
     * @param date which
     * @param principal minor units
     */
    public record Point(LocalDate date, long principal) {}

    /**
     * An amount of the loan's currency.
     *
     * @param minor minor units
     * @return the money
     */
    public Money money(long minor) {
        return new Money(account.currency(), minor);
    }
}
