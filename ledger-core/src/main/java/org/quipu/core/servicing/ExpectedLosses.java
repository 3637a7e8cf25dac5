package org.quipu.core.servicing;

import java.util.List;
import org.quipu.core.money.Exact;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * Expected credit loss (IFRS 9, section 5.5): exposure × probability of default × loss given
 * default, by stage. Never mixed into what is set aside by {@link Provisions}.
 *
 * @param stages one row a stage
 * @param days when it is estimated
 */
public record ExpectedLosses(List<Stage> stages, Provisions.Days days)
        implements DatedTables.Table {
    private static final int LATE_DAYS = 30;

    /**
     * What is expected of loans in one stage. Shares, not rates a year.
     *
     * @param stage 1 to 3
     * @param defaults probability of default
     * @param lost of the exposure, given a default
     */
    public record Stage(int stage, AnnualRate defaults, AnnualRate lost) {
        /**
         * What is expected to be lost of an exposure.
         *
         * @param exposure principal and accrued interest, in minor units
         * @param precision how the account rounds
         * @return minor units
         */
        public long on(long exposure, Precision precision) {
            return RoundingPoint.PROVISION.round(
                    precision,
                    Exact.of(exposure)
                            .times(defaults.numerator(), defaults.denominator())
                            .times(lost.numerator(), lost.denominator()));
        }
    }

    /** Keeps a copy. */
    public ExpectedLosses {
        stages = List.copyOf(stages);
    }

    /**
     * The stage of a loan.
     *
     * @param daysPastDue of the loan
     * @param uncured whether it is restructured and not cured
     * @param defaultDays days past due from which it counts as defaulted
     * @return 3 in default or restructured and not cured, 2 when late by more than 30 days, else 1
     */
    public static int stage(int daysPastDue, boolean uncured, int defaultDays) {
        if (uncured || daysPastDue >= defaultDays) return 3;
        return daysPastDue > LATE_DAYS ? 2 : 1;
    }

    /**
     * What is expected to be lost of a loan.
     *
     * @param exposure principal and accrued interest, in minor units
     * @param stage of the loan
     * @param precision how the account rounds
     * @return minor units
     * @throws IllegalArgumentException if the table has no row for the stage
     */
    public long on(long exposure, int stage, Precision precision) {
        return stages.stream()
                .filter(row -> row.stage == stage)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no expected loss for stage " + stage))
                .on(exposure, precision);
    }
}
