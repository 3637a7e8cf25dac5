package org.quipu.core.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.IntFunction;
import org.quipu.core.rate.CashFlows;
import org.quipu.core.rate.CashFlows.Flow;
import org.quipu.core.rate.CashFlows.Time;

/**
 * What a loan really costs a year, every charge included, in per cent with six decimals.
 *
 * @param effective directive 2008/48/EC, annex I
 * @param nominal Regulation Z, 12 CFR 1026, appendix J: the rate of a unit-period times the
 *     unit-periods of a year
 * @param periodsPerYear how many unit-periods a year has
 * @param basis what time was counted in
 */
public record LoanCost(BigDecimal effective, BigDecimal nominal, int periodsPerYear, Basis basis) {
    private static final int DECIMALS = 6;

    /** What time was counted in: whole periods from the first due date, odd days before them. */
    public enum Basis {
        /** Twelfths of a year; odd days by the actual year, or 30 to a nominal month. */
        MONTHS,
        /** Its 52nd parts; odd days by the actual year, or seven to a nominal week. */
        WEEKS,
        /** Its 365th parts. */
        DAYS
    }

    /**
     * The cost of a loan that is paid as planned. Fees withheld lessen the advance; compulsory
     * savings are paid in with the advance and paid back with the last instalment.
     *
     * @param terms what was agreed
     * @param schedule of these terms
     * @param savings that the borrower must hold, in minor units
     * @return the rates; absent where nothing is advanced, or no rate fits
     */
    public static Optional<LoanCost> of(LoanTerms terms, Schedule schedule, long savings) {
        var times = new InstalmentTimes(terms.timing());
        try {
            var effective = flows(terms, schedule, savings, times::effective).effective();
            var periods = times.periodsPerYear();
            var nominal = flows(terms, schedule, savings, times::nominal).perPeriod(periods);
            return Optional.of(
                    new LoanCost(
                            percent(effective),
                            percent(nominal * periods),
                            periods,
                            times.basis()));
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static CashFlows flows(
            LoanTerms terms, Schedule schedule, long savings, IntFunction<Time> when) {
        var upfront = terms.fees().upfront().of(terms.principal(), terms.precision());
        var flows = new ArrayList<Flow>(schedule.rows().size() + 2);
        flows.add(new Flow(new Time(0, 1), upfront + savings - terms.principal()));
        for (var row : schedule.rows()) flows.add(new Flow(when.apply(row.number()), row.total()));
        flows.add(new Flow(when.apply(schedule.rows().size()), -savings));
        return new CashFlows(flows);
    }

    private static BigDecimal percent(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
