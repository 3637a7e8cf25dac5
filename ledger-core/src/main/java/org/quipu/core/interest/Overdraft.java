package org.quipu.core.interest;

import org.quipu.core.rate.AnnualRate;

/**
 * How far an account may fall below zero, and what that costs.
 *
 * @param limit what is lent at most, in minor units; what is missing beyond it is a technical
 *     overdraft and free of interest
 * @param rate a year
 */
public record Overdraft(long limit, AnnualRate rate) {
    /** None. */
    public static final Overdraft NONE = new Overdraft(0, AnnualRate.ZERO);

    /** Refuses a limit below zero. */
    public Overdraft {
        if (limit < 0) throw new IllegalArgumentException("an overdraft limit is not below zero");
    }

    /** What of a balance bears interest. */
    long lent(long balance) {
        return balance >= 0 ? 0 : Math.min(-balance, limit);
    }
}
