package org.quipu.core.servicing;

import java.util.Optional;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.rate.AnnualRate;

/**
 * What being late costs a day.
 *
 * @param rate a year
 * @param base what it is charged on
 * @param dayCount actual days over 365 or 360
 * @param graceDays days after the due date that stay free, also later
 * @param cap the most charged over the loan's life, in per cent of the sum disbursed
 */
public record PenaltyRule(
        AnnualRate rate, Base base, DayCount dayCount, int graceDays, Optional<AnnualRate> cap) {
    /** What a penalty is charged on. */
    public enum Base {
        /** Overdue principal. */
        PRINCIPAL,
        /** Overdue principal and interest. */
        PRINCIPAL_INTEREST
    }

    /** Refuses day counts without a fixed year. */
    public PenaltyRule {
        if (dayCount != DayCount.ACT_365F && dayCount != DayCount.ACT_360) {
            throw new IllegalArgumentException("a penalty counts actual days over 365 or 360");
        }
        if (graceDays < 0) throw new IllegalArgumentException("penalty grace below zero");
    }
}
