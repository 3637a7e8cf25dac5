package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.core.money.Money;
import org.quipu.core.standingorder.StandingOrder.EndedBecause;

/** What can happen to a standing order. What it pays is an event of its own beside it. */
public sealed interface StandingOrderEvent extends LedgerEvent {
    /**
     * Which.
     *
     * @return its id
     */
    String order();

    /**
     * Whose.
     *
     * @return the savings account that pays
     */
    String from();

    @Override
    default Set<Tag> tags() {
        return Set.of(
                new Tag(StandingOrderKinds.ORDER.tag(), order()),
                new Tag(Movement.ACCOUNT, from()));
    }

    /**
     * An order was given.
     *
     * @param order which
     * @param terms what
     * @param chunk its place among all orders
     * @param next when it is first paid; empty where the account that is paid says when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record StandingOrderSet(
            String order,
            OrderTerms terms,
            int chunk,
            Optional<LocalDate> next,
            LocalDate bookedOn,
            Envelope envelope)
            implements StandingOrderEvent {
        @Override
        public String from() {
            return terms.from();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(StandingOrderKinds.ORDER.tag(), order),
                    new Tag(Movement.ACCOUNT, from()),
                    new Tag(StandingOrderKinds.ORDERS_OF.tag(), from()),
                    new Tag(StandingOrderKinds.CHUNK.tag(), Integer.toString(chunk)),
                    StandingOrderKinds.ALL_ORDERS.toTag());
        }
    }

    /**
     * An order was changed.
     *
     * @param order which
     * @param terms what is ordered from now on
     * @param next when it is paid next; empty where the account that is paid says when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record StandingOrderChanged(
            String order,
            OrderTerms terms,
            Optional<LocalDate> next,
            LocalDate bookedOn,
            Envelope envelope)
            implements StandingOrderEvent {
        @Override
        public String from() {
            return terms.from();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(StandingOrderKinds.ORDER.tag(), order),
                    new Tag(Movement.ACCOUNT, from()),
                    new Tag(StandingOrderKinds.ORDERS_OF.tag(), from()));
        }
    }

    /**
     * Nothing is paid for the time being.
     *
     * @param order which
     * @param from the account that pays
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record StandingOrderPaused(String order, String from, LocalDate bookedOn, Envelope envelope)
            implements StandingOrderEvent {}

    /**
     * It is paid again. What fell into the pause is not made up for.
     *
     * @param order which
     * @param from the account that pays
     * @param next when it is paid next; empty where the account that is paid says when
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record StandingOrderResumed(
            String order,
            String from,
            Optional<LocalDate> next,
            LocalDate bookedOn,
            Envelope envelope)
            implements StandingOrderEvent {}

    /**
     * A payment was tried.
     *
     * @param order which
     * @param from the account that pays
     * @param to the account that is paid
     * @param due order, day and try: it happens once
     * @param occasion the day on which the payment was to be made
     * @param attempt which try it was, from 1
     * @param paid what was paid
     * @param missing what was not
     * @param refused the rule that forbade it; empty where none did
     * @param transaction the position of what was paid; empty where nothing was
     * @param next when the next payment is; empty where the account that is paid says when
     * @param bookedOn the business date
     * @param inBooksOf the day whose closing tried it
     * @param envelope who asked for the closing
     */
    record StandingOrderTried(
            String order,
            String from,
            String to,
            String due,
            LocalDate occasion,
            int attempt,
            Money paid,
            Money missing,
            Optional<String> refused,
            Optional<Long> transaction,
            Optional<LocalDate> next,
            LocalDate bookedOn,
            LocalDate inBooksOf,
            Envelope envelope)
            implements StandingOrderEvent {}

    /**
     * An order is over.
     *
     * @param order which
     * @param from the account that paid
     * @param chunk its place among all orders
     * @param why the reason
     * @param bookedOn the business date
     * @param inBooksOf the day whose closing ended it; the business date where it was stopped
     * @param envelope where it came from
     */
    record StandingOrderEnded(
            String order,
            String from,
            int chunk,
            EndedBecause why,
            LocalDate bookedOn,
            LocalDate inBooksOf,
            Envelope envelope)
            implements StandingOrderEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(
                    new Tag(StandingOrderKinds.ORDER.tag(), order),
                    new Tag(Movement.ACCOUNT, from),
                    new Tag(StandingOrderKinds.ORDERS_OF.tag(), from),
                    new Tag(StandingOrderKinds.CHUNK.tag(), Integer.toString(chunk)));
        }
    }
}
