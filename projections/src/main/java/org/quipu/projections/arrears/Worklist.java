package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Standing;
import org.quipu.projections.balances.Moment;

/**
 * Loans that somebody has to look after, a page of them.
 *
 * @param moment what it is true for
 * @param loans how many there are in all
 * @param lines the page
 * @param next where the next page goes on; empty on the last
 */
public record Worklist(
        Moment moment, long loans, List<Line> lines, Optional<WorklistRequest.After> next) {
    /** Keeps a copy. */
    public Worklist {
        lines = List.copyOf(lines);
    }

    /**
     * A loan.
     *
     * @param loan its id
     * @param externalId the caller's own identifier
     * @param client the borrower
     * @param place where it belongs
     * @param standing what is owed, penalties included
     * @param dealings what there was with the borrower by the date
     * @param next what is to be done; empty of a loan that is not late
     */
    public record Line(
            String loan,
            Optional<String> externalId,
            String client,
            Place place,
            Standing standing,
            Dealings dealings,
            Optional<NextStep> next) {
        /**
         * Whether it is restructured and not cured.
         *
         * @return true for the restructured part of a portfolio
         */
        public boolean isUncured() {
            return standing.extras().restructured().filter(it -> !it.cured()).isPresent();
        }

        /**
         * An amount of the loan's currency.
         *
         * @param minor minor units
         * @return the money
         */
        public Money money(long minor) {
            return new Money(place.currency(), minor);
        }
    }

    /**
     * What the borrower promised to pay.
     *
     * @param position of its event
     * @param amount minor units
     * @param by the last day of the promise
     */
    public record Promise(long position, long amount, LocalDate by) {}

    /**
     * What there was with a borrower by a date.
     *
     * @param promise the newest given
     * @param contact the last, hand-overs included
     * @param handedOver since when the officer of the last hand-over looks after the loan
     */
    public record Dealings(
            Optional<Promise> promise, Optional<Contact> contact, Optional<LocalDate> handedOver) {}

    /**
     * How the borrower was reached, or the loan changed hands.
     *
     * @param position of its event
     * @param on when
     * @param way visit, call, letter or hand_over
     * @param outcome what came of it; of a hand-over the new officer
     */
    public record Contact(long position, LocalDate on, String way, String outcome) {}

    /**
     * Where a loan belongs.
     *
     * @param branch where it is booked
     * @param product under whose rules
     * @param currency of its amounts
     * @param officer who looks after it on the date
     * @param group whose joint loan it is part of
     */
    public record Place(
            String branch,
            String product,
            Currency currency,
            Optional<String> officer,
            Optional<String> group) {}
}
