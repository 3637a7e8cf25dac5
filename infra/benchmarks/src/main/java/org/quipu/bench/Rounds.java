package org.quipu.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How often and how long each thing is measured.
 *
 * @param count rounds, in each of which everything is measured once, taking turns
 * @param each how long one measurement lasts
 * @param warmUp how long each side runs before the first round
 * @param size how much of everything
 */
record Rounds(int count, Duration each, Duration warmUp, Size size) {
    static final Rounds USUAL = of(5, 10, Size.USUAL);
    static final Rounds QUICK = of(2, 4, Size.QUICK);
    static final Rounds FULL = of(5, 10, Size.FULL);

    /** How much of everything. */
    enum Size {
        /** A tenth: a first look. */
        QUICK,
        USUAL,
        /** Portfolios of a large institution, which take long to write. */
        FULL
    }

    private static Rounds of(int each, int warmUp, Size size) {
        return new Rounds(3, Duration.ofSeconds(each), Duration.ofSeconds(warmUp), size);
    }

    /** How many of things that a measurement needs whole. */
    int of(int whole) {
        return size == Size.QUICK ? whole / 10 : whole;
    }

    /** How many of things of which the large measurement has more. */
    int of(int usual, int full) {
        return size == Size.FULL ? full : of(usual);
    }

    /** The median of one figure over the rounds. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
