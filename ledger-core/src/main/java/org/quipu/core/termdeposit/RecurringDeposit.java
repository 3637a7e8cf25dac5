package org.quipu.core.termdeposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quipu.core.money.Exact;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.schedule.Accrual;

/**
 * The same sum each month.
 *
 * @param instalment in minor units, above zero
 * @param start the day of the first
 * @param months how many there are; it matures a month after the last
 * @param missed which are not paid, counted from 0
 * @param interest how it earns
 */
public record RecurringDeposit(
        long instalment,
        LocalDate start,
        int months,
        Set<Integer> missed,
        DepositInterest interest) {
    /** Refuses nothing, no time, and missing what was never asked. */
    public RecurringDeposit {
        missed = Set.copyOf(missed);
        if (instalment <= 0) throw new IllegalArgumentException("an instalment is above zero");
        if (months < 1) throw new IllegalArgumentException("months are above zero");
        for (var k : missed) {
            if (k < 0 || k >= months) {
                throw new IllegalArgumentException("no instalment " + k + " to miss");
            }
        }
    }

    /** When it is paid out. */
    public LocalDate maturity() {
        return anniversary(months);
    }

    /** What is paid in in all. */
    public long deposited() {
        return Math.multiplyExact(instalment, (long) months - missed.size());
    }

    /** The interest in all. */
    public long gross() {
        var gross = 0L;
        for (var period : periods()) gross += period.amount();
        return gross;
    }

    /** The tax withheld from the interest. */
    public long tax() {
        return interest.taxOn(gross());
    }

    /** What is paid out. */
    public long maturityValue() {
        return deposited() + gross() - tax();
    }

    /**
     * The interest of each compounding period: that of its months, rounded once, when it joins the
     * balance.
     *
     * @return in order, the last one to maturity
     */
    public List<Accrual> periods() {
        var periods = new ArrayList<Accrual>();
        var balance = 0L;
        var from = start;
        var earned = Exact.ZERO;
        for (var k = 0; k < months; k++) {
            if (!missed.contains(k)) balance = Math.addExact(balance, instalment);
            var end = anniversary(k + 1);
            earned = earned.plus(interest.on(balance, anniversary(k), end));
            if (!capitalisesAfter(k)) continue;
            var amount =
                    RoundingPoint.RECURRING_DEPOSIT_INTEREST.round(interest.precision(), earned);
            periods.add(new Accrual(from, end, amount));
            balance = Math.addExact(balance, amount);
            earned = Exact.ZERO;
            from = end;
        }
        return periods;
    }

    private boolean capitalisesAfter(int month) {
        var every = interest.compoundMonths();
        return month + 1 == months || (every > 0 && (month + 1) % every == 0);
    }

    private LocalDate anniversary(int months) {
        return start.plusMonths(months);
    }
}
