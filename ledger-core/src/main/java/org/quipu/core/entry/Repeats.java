package org.quipu.core.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often an entry by hand comes again: on the same day of every few months, at a month's end on
 * its last day, up to a date.
 *
 * @param months 1 to 12 from one to the next
 * @param until no entry is dated later
 */
public record Repeats(int months, LocalDate until) {
    /** The most entries of one kind. */
    public static final int MOST = 60;

    private static final int YEAR = 12;

    /**
     * Refuses what never comes again.
     *
     * @throws IllegalArgumentException if the months are out of range
     */
    public Repeats {
        if (months < 1 || months > YEAR) throw new IllegalArgumentException("1 to 12 months");
    }

    /**
     * The days in whose books it stands.
     *
     * @param first the first of them; the later ones are counted from it, so that the 31st comes
     *     back after a shorter month
     * @return in order; one more than {@link #MOST} where there are too many
     */
    List<LocalDate> from(LocalDate first) {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(time -> first.plusMonths((long) time * months))
                .takeWhile(day -> !day.isAfter(until))
                .toList();
    }
}
