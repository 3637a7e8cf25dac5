package org.quipu.core.termdeposit;

import java.time.LocalDate;

/**
 * How long a deposit lasts.
 *
 * @param months whole months, clamped to the month's length; 0 where it is days
 * @param days calendar days; 0 where it is months
 */
public record Length(int months, int days) {
    /** Refuses no time, and both at once. */
    public Length {
        if (months < 0 || days < 0 || (months > 0) == (days > 0)) {
            throw new IllegalArgumentException("a term is months or days, above zero");
        }
    }

    /**
     * The first day that does not earn.
     *
     * @param start the first one that does
     * @return the maturity
     */
    public LocalDate from(LocalDate start) {
        return start.plusMonths(months).plusDays(days);
    }
}
