package org.quipu.core.interest;

import java.util.List;
import org.quipu.core.money.Exact;
import org.quipu.core.rate.AnnualRate;

/**
 * Which rate a balance earns.
 *
 * @param steps ascending, the first from 0
 * @param style how steps apply
 */
public record Tiers(List<Step> steps, Style style) {
    /**
     * A rate for balances from an amount on.
     *
     * @param from in minor units, included
     * @param rate a year
     */
    public record Step(long from, AnnualRate rate) {}

    /** How steps apply. */
    public enum Style {
        /** All of the balance at the rate of the highest step it reaches. */
        WHOLE,
        /** Each slice of the balance at its own rate. */
        MARGINAL
    }

    /** Keeps a copy; refuses steps that do not start at 0 and rise. */
    public Tiers {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().from != 0) {
            throw new IllegalArgumentException("the first tier is from 0");
        }
        for (var k = 1; k < steps.size(); k++) {
            if (steps.get(k).from <= steps.get(k - 1).from) {
                throw new IllegalArgumentException("tiers are ascending");
            }
        }
    }

    /**
     * The same rate for every balance.
     *
     * @param rate a year
     * @return one step
     */
    public static Tiers single(AnnualRate rate) {
        return new Tiers(List.of(new Step(0, rate)), Style.WHOLE);
    }

    /** What a base earns in a year; nothing below zero. */
    Exact perYear(Exact base) {
        return switch (style) {
            case WHOLE -> on(base, highest(base).rate);
            case MARGINAL -> slices(base);
        };
    }

    /**
     * The rate of the highest tier that a balance reaches.
     *
     * @param balance minor units
     * @return a year; of the first tier below zero
     */
    public AnnualRate highest(long balance) {
        return highest(Exact.of(balance)).rate;
    }

    private Step highest(Exact base) {
        var reached = steps.getFirst();
        for (var step : steps.subList(1, steps.size())) {
            if (base.compareTo(Exact.of(step.from)) >= 0) reached = step;
        }
        return reached;
    }

    private Exact slices(Exact base) {
        var sum = Exact.ZERO;
        for (var k = 0; k < steps.size(); k++) {
            var from = Exact.of(steps.get(k).from);
            if (base.compareTo(from) <= 0) return sum;
            var last = k == steps.size() - 1;
            var to = last ? base : base.min(Exact.of(steps.get(k + 1).from));
            sum = sum.plus(on(to.minus(from), steps.get(k).rate));
        }
        return sum;
    }

    private static Exact on(Exact base, AnnualRate rate) {
        return base.times(rate.numerator(), rate.denominator());
    }
}
