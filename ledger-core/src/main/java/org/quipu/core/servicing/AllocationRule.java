package org.quipu.core.servicing;

import java.util.EnumSet;
import java.util.List;

/**
 * What a payment settles, and what becomes of the rest.
 *
 * @param order of the components, each once
 * @param mode whether instalments or components come first
 * @param overpayment what becomes of money nothing is due for
 */
public record AllocationRule(List<DebtComponent> order, Mode mode, Overpayment overpayment) {
    /** Which goes first. */
    public enum Mode {
        /** The oldest instalment whole, then the next. */
        HORIZONTAL,
        /** One component of all due instalments, then the next component. */
        VERTICAL
    }

    /** What becomes of money nothing is due for. */
    public sealed interface Overpayment {}

    /** It pays future instalments as they stand, interest included. */
    public record NextInstalments() implements Overpayment {}

    /** It is kept for the borrower and applied when something falls due. */
    public record Hold() implements Overpayment {}

    /**
     * It reduces the principal, and the rest of the schedule is made anew.
     *
     * @param after what the new schedule keeps
     * @param advanceInstalments how many future instalments are paid as they stand first
     */
    public record ReducePrincipal(After after, int advanceInstalments) implements Overpayment {
        /** Refuses less than none. */
        public ReducePrincipal {
            if (advanceInstalments < 0) {
                throw new IllegalArgumentException("instalments in advance below zero");
            }
        }
    }

    /** What stays when principal is repaid early. */
    public enum After {
        /** The number of instalments: each becomes smaller. */
        SMALLER,
        /** The instalment: there are fewer. */
        FEWER
    }

    /** Refuses an order that forgets a component or names one twice. */
    public AllocationRule {
        order = List.copyOf(order);
        if (order.size() != 4 || EnumSet.copyOf(order).size() != 4) {
            throw new IllegalArgumentException("an allocation order has each component once");
        }
    }
}
