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
 * @param quick a first look: less of everything
 */
record Rounds(int count, Duration each, Duration warmUp, boolean quick) {
    static final Rounds FULL = new Rounds(3, Duration.ofSeconds(5), Duration.ofSeconds(10), false);
    static final Rounds QUICK = new Rounds(3, Duration.ofSeconds(2), Duration.ofSeconds(4), true);

    /** How many of things that a measurement needs whole. */
    int of(int whole) {
        return quick ? whole / 10 : whole;
    }

    /** The median of one figure over the rounds. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
