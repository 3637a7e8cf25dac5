package org.quipu.core.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.Provisions;

/**
 * What has to be set aside for a portfolio, by the classes of a table; each loan rounded by itself.
 *
 * @param byRow minor units, in the order of the table
 */
public record Provisioning(List<Long> byRow) {
    /** Keeps a copy. */
    public Provisioning {
        byRow = List.copyOf(byRow);
    }

    /**
     * Classifies loans.
     *
     * @param table rows by days past due; for days without a row nothing is set aside
     * @param loans of one currency, none written off
     * @param precision how amounts are rounded
     * @return the sums
     */
    public static Provisioning of(
            List<Provisions.Row> table, List<PortfolioLoan> loans, Precision precision) {
        var sums = new ArrayList<>(Collections.nCopies(table.size(), 0L));
        for (var loan : loans) {
            for (var k = 0; k < table.size(); k++) {
                if (!table.get(k).holds(loan.daysPastDue())) continue;
                var needed = table.get(k).on(loan.principal(), loan.uncured(), precision);
                sums.set(k, Math.addExact(sums.get(k), needed));
                break;
            }
        }
        return new Provisioning(sums);
    }

    /** In all. */
    public long total() {
        var total = 0L;
        for (var sum : byRow) total = Math.addExact(total, sum);
        return total;
    }
}
