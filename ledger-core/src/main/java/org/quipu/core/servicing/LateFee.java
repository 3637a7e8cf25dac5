package org.quipu.core.servicing;

/**
 * A charge once per instalment that is late.
 *
 * @param amount minor units; 0 for none
 * @param days how many days after the due date are still free
 */
public record LateFee(long amount, int days) {
    /** No charge. */
    public static final LateFee NONE = new LateFee(0, 0);

    /** Refuses a charge that pays. */
    public LateFee {
        if (amount < 0 || days < 0) throw new IllegalArgumentException("late fee below zero");
    }
}
