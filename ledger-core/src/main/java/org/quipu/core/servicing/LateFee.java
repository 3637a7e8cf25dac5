package org.quipu.core.servicing;

import java.util.Optional;
import org.quipu.core.schedule.Proceeds;

/**
 * A charge once per instalment that is late.
 *
 * @param amount minor units; 0 for none
 * @param days how many days after the due date are still free
 * @param proceeds where it goes; absent for the bank's own income, untaxed
 */
public record LateFee(long amount, int days, Optional<Proceeds> proceeds) {
    /** No charge. */
    public static final LateFee NONE = new LateFee(0, 0, Optional.empty());

    /** Refuses a charge that pays. */
    public LateFee {
        if (amount < 0 || days < 0) throw new IllegalArgumentException("late fee below zero");
    }
}
