package org.quipu.bench;

import java.util.Optional;

/**
 * One measured figure.
 *
 * @param bench which benchmark
 * @param name what was measured
 * @param value the product's, the median of the rounds
 * @param unit of both values
 * @param against the baseline's; empty for the record only
 * @param ratio value by baseline
 * @param goal for example {@code >= 3}, or {@code <= 5 ms} of the value; empty for the record only
 * @param met whether the ratio or the value reaches the goal
 */
record Figure(
        String bench,
        String name,
        double value,
        String unit,
        Optional<Double> against,
        Optional<Double> ratio,
        Optional<String> goal,
        Optional<Boolean> met) {

    /** A figure without a goal. */
    static Figure forTheRecord(String bench, String name, double value, String unit) {
        return new Figure(
                bench,
                name,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A figure without a goal, beside what it may be compared with. */
    static Figure beside(String bench, String name, double value, String unit, double against) {
        return new Figure(
                bench,
                name,
                value,
                unit,
                Optional.of(against),
                Optional.of(value / against),
                Optional.empty(),
                Optional.empty());
    }

    /** A figure that is to stay within a bound of its own unit. */
    static Figure within(String bench, String name, double value, String unit, double most) {
        return new Figure(
                bench,
                name,
                value,
                unit,
                Optional.empty(),
                Optional.empty(),
                Optional.of("<= " + shortly(most) + " " + unit),
                Optional.of(value <= most));
    }

    Figure atLeast(double times) {
        return withGoal(">= " + shortly(times), ratio.orElseThrow() >= times);
    }

    Figure atMost(double times) {
        return withGoal("<= " + shortly(times), ratio.orElseThrow() <= times);
    }

    private Figure withGoal(String text, boolean reached) {
        return new Figure(
                bench, name, value, unit, against, ratio, Optional.of(text), Optional.of(reached));
    }

    private static String shortly(double times) {
        return times == Math.rint(times) ? Long.toString((long) times) : "%.2f".formatted(times);
    }
}
