package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.money.Money;

/** What may be asked of standing orders. */
public sealed interface StandingOrderCommand extends Command {
    /**
     * Which.
     *
     * @return its id, made at the edge
     */
    String order();

    /**
     * Give an order.
     *
     * @param order the new id
     * @param terms what
     * @param envelope where it comes from
     */
    record SetStandingOrder(String order, OrderTerms terms, Envelope envelope)
            implements StandingOrderCommand {}

    /**
     * Change an order; what is absent stays.
     *
     * @param from the account that pays; an order of another one is unknown
     * @param order which
     * @param amount what is paid, kept or filled up to from now on
     * @param until the last day on which anything is paid
     * @param tries on how many days in a row a payment is tried
     * @param envelope where it comes from
     */
    record ChangeStandingOrder(
            String from,
            String order,
            Optional<Money> amount,
            Optional<LocalDate> until,
            Optional<Integer> tries,
            Envelope envelope)
            implements StandingOrderCommand {}

    /**
     * Pay nothing for the time being.
     *
     * @param from the account that pays; an order of another one is unknown
     * @param order which
     * @param envelope where it comes from
     */
    record PauseStandingOrder(String from, String order, Envelope envelope)
            implements StandingOrderCommand {}

    /**
     * Pay again; what fell into the pause is not made up for.
     *
     * @param from the account that pays; an order of another one is unknown
     * @param order which
     * @param envelope where it comes from
     */
    record ResumeStandingOrder(String from, String order, Envelope envelope)
            implements StandingOrderCommand {}

    /**
     * End an order.
     *
     * @param from the account that pays; an order of another one is unknown
     * @param order which
     * @param envelope where it comes from
     */
    record StopStandingOrder(String from, String order, Envelope envelope)
            implements StandingOrderCommand {}

    /**
     * Carry an order out as far as it is due on a day that is being closed; nothing happens where
     * it is not, or was.
     *
     * @param order which
     * @param day the day
     * @param envelope who asked for the closing
     */
    record CarryOut(String order, LocalDate day, Envelope envelope)
            implements StandingOrderCommand {}
}
