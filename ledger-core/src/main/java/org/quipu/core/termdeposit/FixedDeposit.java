package org.quipu.core.termdeposit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.termdeposit.DepositInterest.Use;

/**
 * One sum until a date.
 *
 * @param principal in minor units, above zero
 * @param start the first day that earns
 * @param maturity the first day that does not
 * @param interest how it earns
 * @param penalty what the rate is lowered by on premature closure, in percentage points; not below
 *     zero
 */
public record FixedDeposit(
        long principal,
        LocalDate start,
        LocalDate maturity,
        DepositInterest interest,
        BigDecimal penalty)
        implements Maturing {
    /** Refuses nothing, no time, and a reward for closing early. */
    public FixedDeposit {
        if (principal <= 0) throw new IllegalArgumentException("a principal is above zero");
        if (!maturity.isAfter(start)) throw new IllegalArgumentException("a term is above zero");
        if (penalty.signum() < 0) throw new IllegalArgumentException("a penalty is not below zero");
    }

    /**
     * What is paid at an end.
     *
     * @param date the closing day or the maturity
     * @param gross interest
     * @param tax withheld from it
     * @param payout principal and interest less tax
     */
    public record Outcome(LocalDate date, long gross, long tax, long payout) {}

    /** What is paid when it runs to maturity. */
    public Outcome matured() {
        return outcome(maturity, gross());
    }

    /**
     * What is paid when it is closed on a day: simple interest at the lowered rate from the start,
     * rounded once; from maturity on, what was agreed.
     *
     * @param day not before the start
     * @return the payout
     */
    public Outcome closed(LocalDate day) {
        if (day.isBefore(start)) throw new IllegalArgumentException(day + " is before the start");
        return day.isBefore(maturity) ? outcome(day, grossClosed(day)) : matured();
    }

    @Override
    public long laidDown() {
        return principal;
    }

    @Override
    public long grossClosed(LocalDate day) {
        return rounded(interest.at(interest.lowered(penalty)), principal, start, day);
    }

    @Override
    public List<Accrual> periods() {
        var periods = new ArrayList<Accrual>();
        var balance = principal;
        for (var from = start; from.isBefore(maturity); ) {
            var to = next(periods.size() + 1);
            var earned = rounded(interest, balance, from, to);
            periods.add(new Accrual(from, to, earned));
            if (interest.use() == Use.REINVEST) balance = Math.addExact(balance, earned);
            from = to;
        }
        return periods;
    }

    /** The end of a period: months are counted from the start, so the 31st comes back. */
    private LocalDate next(int count) {
        if (interest.compoundMonths() == 0) return maturity;
        var date = start.plusMonths(Math.multiplyExact((long) interest.compoundMonths(), count));
        return date.isBefore(maturity) ? date : maturity;
    }

    private static long rounded(
            DepositInterest interest, long balance, LocalDate from, LocalDate to) {
        return RoundingPoint.FIXED_DEPOSIT_INTEREST.round(
                interest.precision(), interest.on(balance, from, to));
    }

    private Outcome outcome(LocalDate date, long gross) {
        var tax = interest.taxOn(gross);
        return new Outcome(date, gross, tax, Math.addExact(principal, gross - tax));
    }
}
