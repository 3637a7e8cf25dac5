package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.quipu.projections.balances.Moment;

/**
 * Calendar months in a row, the last of them up to a date.
 *
 * @param number how many, from 1 to {@link #MOST}
 */
public record Months(int number) {
    /** The most that are asked for at once. */
    public static final int MOST = 60;

    /**
     * Refuses too many.
     *
     * @throws IllegalArgumentException outside of 1 to {@link #MOST}
     */
    public Months {
        if (number < 1 || number > MOST) throw new IllegalArgumentException("No months: " + number);
    }

    /** The first day of the first. */
    LocalDate first(Moment moment) {
        return moment.asOf().withDayOfMonth(1).minusMonths(number - 1L);
    }

    /** The day before that. */
    LocalDate before(Moment moment) {
        return first(moment).minusDays(1);
    }

    /** The first day of each. */
    List<LocalDate> all(Moment moment) {
        return IntStream.range(0, number).mapToObj(first(moment)::plusMonths).toList();
    }

    /** The last day of a month, or the date where that comes before. */
    static LocalDate last(LocalDate first, Moment moment) {
        var end = first.with(TemporalAdjusters.lastDayOfMonth());
        return end.isAfter(moment.asOf()) ? moment.asOf() : end;
    }
}
