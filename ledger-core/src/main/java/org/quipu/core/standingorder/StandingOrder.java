package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.money.Money;

/** What is known of a standing order. */
public sealed interface StandingOrder {
    /** Nothing was ordered under this id. */
    record None() implements StandingOrder {}

    /**
     * Ordered.
     *
     * @param id which
     * @param terms what
     * @param chunk its place among all orders
     * @param setOn the business date it was given on
     * @param course how far it is
     * @param paused whether nothing is paid for the time being
     * @param resumedOn the business date on which that ended last; days before it are not paid any
     *     more, though they are closed later
     * @param ended how it ended; empty while it has not
     */
    record Placed(
            String id,
            OrderTerms terms,
            int chunk,
            LocalDate setOn,
            Course course,
            boolean paused,
            Optional<LocalDate> resumedOn,
            Optional<Ended> ended)
            implements StandingOrder {
        /**
         * Whether anything may still be paid by it.
         *
         * @return false once it ended
         */
        public boolean isStanding() {
            return ended.isEmpty();
        }

        /**
         * Whether there may be something to do while a day is closed. A look at the order alone.
         *
         * @param day which
         * @return false where there is certainly not
         */
        public boolean mayPay(LocalDate day) {
            if (!isStanding() || paused || !isInForce(day)) return false;
            return terms.rhythm().isEmpty()
                    || course.next().isEmpty() // it ends, or is tried again
                    || course.next().filter(it -> !it.isAfter(day)).isPresent()
                    || Occasion.isRetried(this, day);
        }

        /** Whether a day is one that it was given for: not before its start, nor in a pause. */
        boolean isInForce(LocalDate day) {
            return !terms.start().isAfter(day)
                    && resumedOn.filter(since -> since.isAfter(day)).isEmpty();
        }

        Placed with(OrderTerms other, Optional<LocalDate> next) {
            return new Placed(id, other, chunk, setOn, course.with(next), paused, resumedOn, ended);
        }

        Placed with(Course other) {
            return new Placed(id, terms, chunk, setOn, other, paused, resumedOn, ended);
        }

        Placed pausing() {
            return new Placed(id, terms, chunk, setOn, course, true, resumedOn, ended);
        }

        Placed resumed(LocalDate day, Optional<LocalDate> next) {
            return new Placed(
                    id, terms, chunk, setOn, course.with(next), false, Optional.of(day), ended);
        }

        Placed ended(Ended now) {
            return new Placed(id, terms, chunk, setOn, course, false, resumedOn, Optional.of(now));
        }
    }

    /**
     * How far an order is.
     *
     * @param begun how many payments were begun, each with its first try
     * @param next when the next one is; empty where the account that is paid says when
     * @param last what became of the last try; empty before the first
     */
    record Course(int begun, Optional<LocalDate> next, Optional<Tried> last) {
        static Course of(Optional<LocalDate> next) {
            return new Course(0, next, Optional.empty());
        }

        Course with(Optional<LocalDate> other) {
            return new Course(begun, other, last);
        }

        Course tried(Tried now, Optional<LocalDate> other) {
            return new Course(now.attempt() == 1 ? begun + 1 : begun, other, Optional.of(now));
        }

        /** The last day whose payment was begun. */
        Optional<LocalDate> lastOccasion() {
            return last.map(Tried::occasion);
        }
    }

    /**
     * A try.
     *
     * @param occasion the day on which the payment was to be made
     * @param attempt which try it was, from 1
     * @param on the day of the try
     * @param paid what was paid
     * @param missing what was not
     * @param refused the rule that forbade it; empty where none did
     */
    record Tried(
            LocalDate occasion,
            int attempt,
            LocalDate on,
            Money paid,
            Money missing,
            Optional<String> refused) {}

    /**
     * How an order ended.
     *
     * @param why the reason
     * @param on in whose books
     */
    record Ended(EndedBecause why, LocalDate on) {}

    /** Why an order ended. */
    enum EndedBecause {
        /** Its holder, or the bank, stopped it. */
        STOPPED,
        /** It was for so many payments, or until a day. */
        COMPLETED,
        /** The account that pays is closed. */
        PAYER_CLOSED,
        /** The account that is paid is closed, or takes nothing more. */
        PAYEE_CLOSED
    }
}
