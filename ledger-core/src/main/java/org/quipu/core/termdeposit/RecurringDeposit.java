package org.quipu.core.termdeposit;

import java.math.BigDecimal;
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
 * @param opening what it begins with, in minor units: of one that begins again what it came to; not
 *     below zero
 * @param instalment in minor units, above zero
 * @param start the day of the first
 * @param months how many there are; it matures a month after the last
 * @param missed which are not paid, counted from 0
 * @param interest how it earns
 * @param penalty what the rate is lowered by on premature closure, in percentage points; not below
 *     zero
 */
public record RecurringDeposit(
        long opening,
        long instalment,
        LocalDate start,
        int months,
        Set<Integer> missed,
        DepositInterest interest,
        BigDecimal penalty)
        implements Maturing {
    /** Refuses nothing, no time, missing what was never asked, and a reward for closing early. */
    public RecurringDeposit {
        missed = Set.copyOf(missed);
        if (opening < 0) throw new IllegalArgumentException("an opening is not below zero");
        if (instalment <= 0) throw new IllegalArgumentException("an instalment is above zero");
        if (penalty.signum() < 0) throw new IllegalArgumentException("a penalty is not below zero");
        if (months < 1) throw new IllegalArgumentException("months are above zero");
        for (var k : missed) {
            if (k < 0 || k >= months) {
                throw new IllegalArgumentException("no instalment " + k + " to miss");
            }
        }
    }

    /**
     * One that begins with its first instalment.
     *
     * @param instalment in minor units, above zero
     * @param start the day of the first
     * @param months how many there are
     * @param missed which are not paid, counted from 0
     * @param interest how it earns
     * @param penalty what the rate is lowered by on premature closure, in percentage points
     */
    public RecurringDeposit(
            long instalment,
            LocalDate start,
            int months,
            Set<Integer> missed,
            DepositInterest interest,
            BigDecimal penalty) {
        this(0, instalment, start, months, missed, interest, penalty);
    }

    /**
     * The same that begins with something.
     *
     * @param other in minor units, not below zero
     * @return the deposit
     */
    public RecurringDeposit beginningWith(long other) {
        return new RecurringDeposit(other, instalment, start, months, missed, interest, penalty);
    }

    @Override
    public LocalDate maturity() {
        return anniversary(months);
    }

    @Override
    public long laidDown() {
        return Math.addExact(
                opening, Math.multiplyExact(instalment, (long) months - missed.size()));
    }

    /** The tax withheld from the interest. */
    public long tax() {
        return interest.taxOn(gross());
    }

    /** What is paid out. */
    public long maturityValue() {
        return laidDown() + gross() - tax();
    }

    /** The interest of a period is that of its months, rounded once, when it joins the balance. */
    @Override
    public List<Accrual> periods() {
        var periods = new ArrayList<Accrual>();
        var balance = opening;
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

    /** Each instalment earns from its own day on, whenever in its month it was paid. */
    @Override
    public long grossClosed(LocalDate day) {
        var simple = interest.at(interest.lowered(penalty));
        var earned = simple.on(opening, start, day);
        for (var k = 0; k < months && anniversary(k).isBefore(day); k++) {
            if (missed.contains(k)) continue;
            earned = earned.plus(simple.on(instalment, anniversary(k), day));
        }
        return RoundingPoint.RECURRING_DEPOSIT_INTEREST.round(interest.precision(), earned);
    }

    private LocalDate anniversary(int months) {
        return start.plusMonths(months);
    }
}
