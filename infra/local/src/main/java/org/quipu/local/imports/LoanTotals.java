package org.quipu.local.imports;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands after an import of loans, beside what the files say.
 *
 * @param institution where it was imported to
 * @param loans how many were read again
 * @param repayments how many stand there
 * @param done requests that had an effect in this run
 * @param replayed requests that an earlier run had done
 * @param repaid how many of the loans owe nothing, by the files and by the ledger alike
 * @param found the sums in the projection
 * @param expected the sums of the files
 * @param differences every figure that is not the file's, the first hundred
 */
public record LoanTotals(
        String institution,
        int loans,
        int repayments,
        int done,
        int replayed,
        int repaid,
        Sums found,
        Sums expected,
        List<String> differences)
        implements Totals {
    /**
     * Sums over all loans.
     *
     * @param disbursed principal paid out
     * @param received in repayments
     * @param interest earned until the last day
     */
    public record Sums(BigDecimal disbursed, BigDecimal received, BigDecimal interest) {
        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    disbursed.add(other.disbursed),
                    received.add(other.received),
                    interest.add(other.interest));
        }

        private boolean same(Sums other) {
            return disbursed.compareTo(other.disbursed) == 0
                    && received.compareTo(other.received) == 0
                    && interest.compareTo(other.interest) == 0;
        }
    }

    @Override
    public boolean right() {
        return differences.isEmpty() && found.same(expected);
    }
}
