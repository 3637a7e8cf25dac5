package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.money.Precision;
import org.quipu.core.schedule.Accrual;

/** Sums over the whole life, rows no longer in force included; minor units. */
final class Totals {
    Debt paid = Debt.NONE;
    Debt waived = Debt.NONE;
    Debt capitalised = Debt.NONE;
    long penaltyCharged;

    /** Fees that fell due with rows that a restructure replaced. */
    long feesOfRowsBefore;

    /** What went in less what went out, the disbursement included. */
    long cash;

    /** Small principal let go at the end of a tolerated loan. */
    long smallBalances;

    /** Interest earned in all, once the loan has ended. */
    long interestAtEnd;

    /** Fees earned in all, once the loan has ended. */
    long feesAtEnd;

    /** What rows that were replaced had earned up to then. */
    private final List<Accrual> rowsBefore = new ArrayList<>();

    long interestOfRowsBefore(LocalDate day, Precision precision) {
        var sum = 0L;
        for (var accrual : rowsBefore) sum += accrual.earned(day, precision);
        return sum;
    }

    /** Keeps what a row has earned, when it leaves. */
    void keepEarned(List<Accrual> accruals) {
        rowsBefore.addAll(accruals);
    }
}
