package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** What is set aside for a loan, and what that and its loss have cost. */
final class Allowance {
    /** By which tables; absent where another book does it. */
    private final Optional<DatedTables<Provisions>> tables;

    /** Set aside; below zero where a loss was taken without a provision. */
    long setAside;

    /** Expense so far. */
    long expense;

    /** What was lacking when the loss was taken. */
    long lacking;

    private LocalDate madeUpTo;

    Allowance(Optional<DatedTables<Provisions>> tables, LocalDate begun) {
        this.tables = tables;
        this.madeUpTo = begun.minusDays(1);
    }

    /** Whether it is this book that sets aside. */
    boolean isMade() {
        return tables.isPresent();
    }

    /**
     * Makes up the allowance as on the last day for it up to one. Of days passed over the last
     * alone counts: what was set aside between is taken back or added to anyway.
     */
    void provide(RunningLoan loan, LocalDate day) {
        tables.flatMap(it -> it.lastDay(madeUpTo, day))
                .ifPresent(last -> provide(loan, last, tables.get().on(last)));
    }

    private void provide(RunningLoan loan, LocalDate day, Provisions table) {
        madeUpTo = day;
        var needed =
                loan.isActive()
                        ? table.on(
                                loan.principal,
                                loan.daysPastDue(day),
                                loan.restructure.isUncured(),
                                loan.precision())
                        : 0;
        expense += needed - setAside;
        setAside = needed;
    }

    /**
     * Takes a loss: what was not set aside is an expense now.
     *
     * @param loss minor units
     * @param uncovered of it, where that is decided already
     */
    void lose(long loss, OptionalLong uncovered) {
        var open = tables.isPresent() ? Math.max(0, loss - setAside) : 0;
        lacking = uncovered.orElse(open);
        expense += lacking;
        setAside += lacking - loss;
    }
}
