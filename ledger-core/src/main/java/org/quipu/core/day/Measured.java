package org.quipu.core.day;

import java.util.List;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * What was booked for one customer's account on a day.
 *
 * @param account which
 * @param grain in whose books
 * @param figures by account of the general ledger; at least one, none at zero on both sides
 */
public record Measured(String account, Grain grain, List<Figure> figures) {
    /** Keeps its own copy. */
    public Measured {
        figures = List.copyOf(figures);
    }

    /**
     * What moved on one account of the general ledger. Debit is positive.
     *
     * @param role which
     * @param own the difference the day made
     * @param restated what became known of earlier days since they were booked
     */
    public record Figure(Role role, Money own, Money restated) {}
}
