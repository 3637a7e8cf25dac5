package org.quipu.core.portfolio;

import java.util.Arrays;
import java.util.List;
import org.quipu.core.money.Exact;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * Expected credit loss (IFRS 9, section 5.5): exposure × probability of default × loss given
 * default, by segment and stage. A book of its own, never mixed into statutory provisions.
 *
 * @param table one row a segment and stage
 * @param defaultDays days past due from which a loan counts as defaulted
 */
public record ExpectedLoss(List<Row> table, int defaultDays) {
    private static final int LATE_DAYS = 30;

    /**
     * What is expected of one segment in one stage. Shares, not rates a year.
     *
     * @param segment its name
     * @param stage 1 to 3
     * @param defaults probability of default
     * @param lost of the exposure, given a default
     */
    public record Row(String segment, int stage, AnnualRate defaults, AnnualRate lost) {
        /** What is expected to be lost of an exposure. */
        long on(long exposure, Precision precision) {
            return RoundingPoint.PROVISION.round(
                    precision,
                    Exact.of(exposure)
                            .times(defaults.numerator(), defaults.denominator())
                            .times(lost.numerator(), lost.denominator()));
        }
    }

    /**
     * A loan and what it owes.
     *
     * @param loan principal and lateness
     * @param interest accrued and unpaid, in minor units
     * @param segment the name of its segment
     */
    public record Exposure(PortfolioLoan loan, long interest, String segment) {
        long amount() {
            return Math.addExact(loan.principal(), interest);
        }
    }

    /** Keeps a copy. */
    public ExpectedLoss {
        table = List.copyOf(table);
    }

    /**
     * The stage of a loan.
     *
     * @param loan the loan
     * @return 3 in default or restructured and not cured, 2 when late by more than 30 days, else 1
     */
    public int stage(PortfolioLoan loan) {
        if (loan.uncured() || loan.daysPastDue() >= defaultDays) return 3;
        return loan.daysPastDue() > LATE_DAYS ? 2 : 1;
    }

    /**
     * The expected losses by row of the table, each loan rounded by itself.
     *
     * @param exposures of one currency, none written off
     * @param precision how amounts are rounded
     * @return the sums
     * @throws IllegalArgumentException if the table has no row for a loan
     */
    public Provisioning of(List<Exposure> exposures, Precision precision) {
        var sums = new long[table.size()];
        for (var exposure : exposures) {
            var row = row(exposure.segment, stage(exposure.loan));
            sums[row] += table.get(row).on(exposure.amount(), precision);
        }
        return new Provisioning(Arrays.stream(sums).boxed().toList());
    }

    private int row(String segment, int stage) {
        for (var k = 0; k < table.size(); k++) {
            var row = table.get(k);
            if (row.stage == stage && row.segment.equals(segment)) return k;
        }
        throw new IllegalArgumentException("no row for stage " + stage + " of '" + segment + "'");
    }
}
