package org.quipu.local.imports;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands after an import, beside what the files say.
 *
 * @param institution where it was imported to
 * @param accounts how many accounts were read again
 * @param transactions how many running balances were compared
 * @param done requests that had an effect in this run
 * @param replayed requests that an earlier run had done
 * @param sum of all final balances in the projection
 * @param expectedSum of all final balances in the files
 * @param differences every balance that is not the file's, the first hundred
 */
public record ControlTotals(
        String institution,
        int accounts,
        int transactions,
        int done,
        int replayed,
        BigDecimal sum,
        BigDecimal expectedSum,
        List<String> differences)
        implements Totals {
    @Override
    public boolean right() {
        return differences.isEmpty() && sum.compareTo(expectedSum) == 0;
    }
}
