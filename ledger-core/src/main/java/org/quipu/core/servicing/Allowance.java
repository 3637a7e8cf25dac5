package org.quipu.core.servicing;

import java.time.LocalDate;

/** What is set aside for a loan, and what that and its loss have cost. */
final class Allowance {
    /** Set aside; below zero where a loss was taken without a provision. */
    long setAside;

    /** Expense so far. */
    long expense;

    /** What was lacking when the loss was taken. */
    long lacking;

    /** Makes up the allowance where this is a day for it. */
    void provide(RunningLoan loan, LocalDate day) {
        loan.servicing
                .provisions()
                .filter(provisions -> provisions.days().include(day))
                .ifPresent(provisions -> {
                    var needed =
                            loan.isActive()
                                    ? provisions.on(
                                            loan.principal,
                                            loan.daysPastDue(day),
                                            loan.restructure.isUncured(),
                                            loan.precision())
                                    : 0;
                    expense += needed - setAside;
                    setAside = needed;
                });
    }

    /** Takes a loss: what was not set aside is an expense now. */
    void lose(long loss, boolean provided) {
        if (provided) {
            lacking = Math.max(0, loss - setAside);
            expense += lacking;
            setAside += lacking;
        }
        setAside -= loss;
    }
}
