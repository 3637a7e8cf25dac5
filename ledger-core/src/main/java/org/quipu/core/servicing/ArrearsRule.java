package org.quipu.core.servicing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;

/**
 * When an instalment counts as late, and what being late for long means.
 *
 * @param tolerance what may be missing: an amount, or per cent of the instalment
 * @param components whose unpaid amounts are compared with it
 * @param nonAccrualDays days past due from which interest is no longer income
 * @param cureInstalments how many instalments on time make a restructured loan sound again
 */
public record ArrearsRule(
        Fee tolerance, Set<DebtComponent> components, int nonAccrualDays, int cureInstalments) {
    /** Keeps its own copy, sorted, so that the same rule is always written the same. */
    public ArrearsRule {
        components = Collections.unmodifiableSortedSet(new TreeSet<>(components));
        if (components.isEmpty()) throw new IllegalArgumentException("nothing could be late");
        if (nonAccrualDays < 0 || cureInstalments < 0) {
            throw new IllegalArgumentException("non-accrual days or cure instalments below zero");
        }
    }

    /** Whether an unpaid amount is more than an instalment's tolerance; exact, never rounded. */
    boolean isMoreThanTolerated(long unpaid, long instalment) {
        return switch (tolerance) {
            case Fee.Flat(var amount) -> unpaid > amount;
            case Fee.Percent(var percent) -> {
                var share = AnnualRate.percent(percent);
                yield Math.multiplyExact(unpaid, share.denominator())
                        > Math.multiplyExact(instalment, share.numerator());
            }
        };
    }

    boolean toleratesAnything() {
        return switch (tolerance) {
            case Fee.Flat(var amount) -> amount > 0;
            case Fee.Percent(var percent) -> percent.signum() > 0;
        };
    }
}
