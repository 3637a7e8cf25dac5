package org.quipu.core.rate;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What a borrower receives and pays, and the rates that make both worth the same. A rate is not
 * money, so the solver counts in {@code double}.
 *
 * @param flows advances below zero, payments above; at least one of each
 */
public record CashFlows(List<Flow> flows) {
    /**
     * One payment.
     *
     * @param time when, in years from the first advance, as a fraction
     * @param amount below zero to the borrower, above zero from the borrower; any unit
     */
    public record Flow(Time time, double amount) {}

    /**
     * A time in years.
     *
     * @param numerator of the fraction, zero or more
     * @param denominator of the fraction, above zero
     */
    public record Time(long numerator, long denominator) {
        double years() {
            return (double) numerator / denominator;
        }

        /** Whole periods and the part of one that is left, when a year has so many. */
        double discount(double rate, int periodsPerYear) {
            var periods = numerator * periodsPerYear;
            var whole = Math.floorDiv(periods, denominator);
            var part = (double) Math.floorMod(periods, denominator) / denominator;
            return (1 + part * rate) * Math.pow(1 + rate, (double) whole);
        }
    }

    /** Keeps a copy; refuses a stream that flows one way only. */
    public CashFlows {
        flows = List.copyOf(flows);
        if (flows.stream().noneMatch(flow -> flow.amount() < 0)
                || flows.stream().noneMatch(flow -> flow.amount() > 0)) {
            throw new IllegalArgumentException("a rate needs an advance and a payment");
        }
    }

    /**
     * The effective rate a year of the European consumer credit directive (2008/48/EC, annex I):
     * every flow is discounted by (1 + X)^t.
     *
     * @return X, as a fraction of one
     */
    public double effective() {
        return solve(x ->
                flows.stream()
                        .mapToDouble(f -> f.amount() / Math.pow(1 + x, f.time().years()))
                        .sum());
    }

    /**
     * The rate of one unit-period of the actuarial method of Regulation Z (12 CFR 1026, appendix
     * J): whole periods compound, a part of a period before the first payment bears simple
     * interest.
     *
     * @param periodsPerYear 12, 13, 26, 52 or 365
     * @return i, as a fraction of one; the nominal rate a year is i times the periods
     */
    public double perPeriod(int periodsPerYear) {
        return solve(i ->
                flows.stream()
                        .mapToDouble(f -> f.amount() / f.time().discount(i, periodsPerYear))
                        .sum());
    }

    private static double solve(DoubleUnaryOperator worth) {
        return Root.of(worth);
    }
}
