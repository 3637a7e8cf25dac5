package org.quipu.core.schedule;

import java.util.List;

/**
 * The instalments of a loan, or of the rest of one.
 *
 * @param rows in due order
 * @param level the level instalment (or part of principal) they were made with, in minor units; 0
 *     where none was needed
 */
public record Schedule(List<Instalment> rows, long level) {
    /** Keeps a copy. */
    public Schedule {
        rows = List.copyOf(rows);
    }

    /**
     * The schedule of a new loan.
     *
     * @param terms what was agreed
     * @return as many rows as instalments
     */
    public static Schedule of(LoanTerms terms) {
        return new Amortisation(
                        terms.principal(),
                        terms.timing().periods(),
                        terms.interest(),
                        terms.grace(),
                        terms.fees().instalment().of(terms.principal(), terms.precision()),
                        terms.timing().frequency(),
                        terms.precision())
                .schedule();
    }

    /** All interest that is due, in minor units. */
    public long interestDue() {
        return rows.stream().mapToLong(Instalment::interestDue).sum();
    }

    /** All interest that joins the principal, in minor units. */
    public long interestCapitalised() {
        return rows.stream().mapToLong(Instalment::interestCapitalised).sum();
    }

    /** All fees of instalments, in minor units. */
    public long fees() {
        return rows.stream().mapToLong(Instalment::fee).sum();
    }
}
