package org.quipu.projections.payment;

import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;

/**
 * What is in suspense, or was.
 *
 * @param moment what it is true for
 * @param payments a page of them, the first that came first
 * @param waiting everything that waits, by currency
 * @param next where the next page begins, if there is one
 */
public record Suspense(
        Moment moment, List<SuspendedPayment> payments, List<Sum> waiting, Optional<Long> next) {
    /** Keeps copies. */
    public Suspense {
        payments = List.copyOf(payments);
        waiting = List.copyOf(waiting);
    }

    /**
     * What waits in one currency.
     *
     * @param payments how many
     * @param amount what they add up to
     */
    public record Sum(int payments, Money amount) {}

    /**
     * Which payments are asked for.
     *
     * @param onlyWaiting whether those that left are left out
     * @param after the position of the last one of the page before
     * @param limit how many at most
     */
    public record Request(boolean onlyWaiting, long after, int limit) {
        /** All that wait, the first page. */
        public static final Request WAITING = new Request(true, 0, 100);
    }
}
