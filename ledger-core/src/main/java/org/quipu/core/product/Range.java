package org.quipu.core.product;

/**
 * From the least to the most that may be chosen. Where both are the same, nothing may.
 *
 * @param minimum the least
 * @param maximum the most
 * @param usual what applies where nothing is chosen
 */
public record Range(long minimum, long maximum, long usual) {
    /** Refuses an unusual order, and what is below zero. */
    public Range {
        if (minimum < 0 || minimum > usual || usual > maximum) {
            throw new IllegalArgumentException("not 0 <= minimum <= default <= maximum");
        }
    }

    /**
     * What nobody may change.
     *
     * @param value the only choice
     * @return the range of one
     */
    public static Range only(long value) {
        return new Range(value, value, value);
    }

    boolean holds(long value) {
        return minimum <= value && value <= maximum;
    }
}
