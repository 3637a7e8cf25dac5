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
 */
record Rounds(int count, Duration each, Duration warmUp) {
    static final Rounds FULL = new Rounds(3, Duration.ofSeconds(5), Duration.ofSeconds(10));
    static final Rounds QUICK = new Rounds(3, Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** The median of one figure over the rounds. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
