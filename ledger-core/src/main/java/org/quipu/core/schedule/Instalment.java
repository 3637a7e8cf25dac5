package org.quipu.core.schedule;

import java.util.List;

/**
 * One row of a schedule; amounts in minor units.
 *
 * @param number from 1
 * @param period its interest period and due date
 * @param principal due
 * @param fee due
 * @param balance principal left after it
 * @param interest what of interest is due with it, each amount with the days that earn it: its own
 *     period, and those of a grace before
 * @param capitalised interest of its own period that joins the principal at the period's end
 */
public record Instalment(
        int number,
        Period period,
        long principal,
        long fee,
        long balance,
        List<Accrual> interest,
        List<Accrual> capitalised) {
    /** The interest due with it. */
    public long interestDue() {
        return sum(interest);
    }

    /** The interest that joins the principal instead of being paid. */
    public long interestCapitalised() {
        return sum(capitalised);
    }

    /** Everything due with it. */
    public long total() {
        return principal + interestDue() + fee;
    }

    private static long sum(List<Accrual> accruals) {
        var sum = 0L;
        for (var accrual : accruals) sum += accrual.amount();
        return sum;
    }
}
