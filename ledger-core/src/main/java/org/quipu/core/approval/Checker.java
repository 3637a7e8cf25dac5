package org.quipu.core.approval;

import java.util.List;
import org.quipu.core.money.Money;

/**
 * By what right somebody approves.
 *
 * @param person whether it is a human; a machine's eyes do not count
 * @param unlimited whether any amount may be approved
 * @param limits the highest amount of each currency otherwise; of a currency that is not listed,
 *     none
 */
public record Checker(boolean person, boolean unlimited, List<Money> limits) {
    /** A person who may approve everything. */
    public static final Checker UNLIMITED = new Checker(true, true, List.of());

    /** Keeps its own copy. */
    public Checker {
        limits = List.copyOf(limits);
    }

    /**
     * Whether an amount is within the limits.
     *
     * @param amount what is at stake
     * @return true if it may be approved
     */
    boolean mayApprove(Money amount) {
        return unlimited
                || limits.stream()
                        .anyMatch(limit ->
                                limit.currency().equals(amount.currency())
                                        && amount.compareTo(limit) <= 0);
    }
}
