package org.quipu.core.portfolio;

import java.util.Arrays;
import java.util.List;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.ExpectedLosses;

/**
 * Expected credit loss of a portfolio, by segment and stage: each loan as {@link ExpectedLosses}
 * says. A book of its own, never mixed into statutory provisions.
 *
 * @param table one row a segment and stage
 * @param defaultDays days past due from which a loan counts as defaulted
 */
public record ExpectedLoss(List<Row> table, int defaultDays) {
    /**
     * What is expected of one segment in one stage.
     *
     * @param segment its name
     * @param stage with its shares
     */
    public record Row(String segment, ExpectedLosses.Stage stage) {}

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
        return ExpectedLosses.stage(loan.daysPastDue(), loan.uncured(), defaultDays);
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
            sums[row] += table.get(row).stage.on(exposure.amount(), precision);
        }
        return new Provisioning(Arrays.stream(sums).boxed().toList());
    }

    private int row(String segment, int stage) {
        for (var k = 0; k < table.size(); k++) {
            var row = table.get(k);
            if (row.stage.stage() == stage && row.segment.equals(segment)) return k;
        }
        throw new IllegalArgumentException("no row for stage " + stage + " of '" + segment + "'");
    }
}
