package org.quipu.core.servicing;

import java.time.LocalDate;

/**
 * What is expected to be lost of a loan, a book of its own beside what is set aside for it. Nothing
 * is expected any more once the loan has ended, however it did.
 */
final class Expectation {
    private final DatedTables<ExpectedLosses> tables;
    private LocalDate madeUpTo;
    private long expected;

    Expectation(DatedTables<ExpectedLosses> tables, LocalDate begun) {
        this.tables = tables;
        this.madeUpTo = begun.minusDays(1);
    }

    /** Estimates it as on the last day for it up to one. */
    void estimate(RunningLoan loan, LocalDate day) {
        tables.lastDay(madeUpTo, day).ifPresent(last -> estimate(loan, last, tables.on(last)));
    }

    private void estimate(RunningLoan loan, LocalDate day, ExpectedLosses table) {
        madeUpTo = day;
        if (!loan.isActive()) return;
        // what a borrower has paid in advance makes the exposure no smaller than the principal
        var exposure = loan.principal + Math.max(0, loan.interestOpen(day));
        var stage =
                ExpectedLosses.stage(
                        loan.daysPastDue(day),
                        loan.restructure.isUncured(),
                        loan.servicing.arrears().nonAccrualDays());
        expected = table.on(exposure, stage, loan.precision());
    }

    /** What stands expected; nothing from the day on which the loan ended. */
    long of(RunningLoan loan) {
        return loan.isActive() ? expected : 0;
    }
}
