package org.quipu.core.account;

import java.util.Optional;
import org.quipu.core.money.Money;

/** One side of a movement. Debits are positive, so the legs of an event sum to zero. */
public sealed interface Leg {
    /**
     * What is moved: debit positive, credit negative.
     *
     * @return the amount
     */
    Money amount();

    /**
     * A side that is an account.
     *
     * @param account which
     * @param component which part of it
     * @param amount debit positive
     * @param balanceAfter of the component in booking order, debit positive
     * @param availableAfter what the holder may draw after the movement, in the holder's sense (own
     *     money positive); only for customers' accounts
     */
    record OfAccount(
            String account,
            Component component,
            Money amount,
            Money balanceAfter,
            Optional<Money> availableAfter)
            implements Leg {}

    /**
     * A side that is the bank itself: income, expense, tax. No state, no balance after.
     *
     * @param role of the general ledger, for example {@code fee_income}
     * @param amount debit positive
     */
    record OfRole(Role role, Money amount) implements Leg {}
}
