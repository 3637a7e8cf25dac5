package org.quipu.projections.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far the days are.
 *
 * @param businessDate the date the institution works on
 * @param closedFrom the first day that was ever closed
 * @param cutOffThrough days up to here are cut off
 * @param closedThrough days up to here are closed
 * @param bookedThrough days up to here are booked
 * @param work done, falling-due or booking
 * @param position the last this may reflect
 */
public record DaysStanding(
        LocalDate businessDate,
        Optional<LocalDate> closedFrom,
        Optional<LocalDate> cutOffThrough,
        Optional<LocalDate> closedThrough,
        Optional<LocalDate> bookedThrough,
        String work,
        long position) {
    /**
     * Whether days that are cut off are still to be closed or booked.
     *
     * @return false where nothing is to be done
     */
    public boolean isClosing() {
        return !work.equals("done");
    }

    /**
     * The day that is closed next: the one after the last, or the business date where none was.
     *
     * @return a day that has begun
     */
    public LocalDate next() {
        return cutOffThrough.map(last -> last.plusDays(1)).orElse(businessDate);
    }

    /**
     * The day that is being closed or booked.
     *
     * @return which; only while one is
     */
    public LocalDate current() {
        if (work.equals("booking")) return closedThrough.orElseThrow();
        return closedThrough.map(last -> last.plusDays(1)).orElseGet(cutOffThrough::orElseThrow);
    }

    /**
     * How many days of the closing are done.
     *
     * @param since the last day that was booked before it; empty where none was
     * @return so many of {@link #days}
     */
    public long done(Optional<LocalDate> since) {
        return since.flatMap(
                        first -> bookedThrough.map(last -> ChronoUnit.DAYS.between(first, last)))
                .orElse(0L);
    }

    /**
     * How many days are closed together.
     *
     * @param since the last day that was booked before it; empty where none was
     * @return at least one
     */
    public long days(Optional<LocalDate> since) {
        return Math.max(
                1,
                since.flatMap(first ->
                                cutOffThrough.map(last -> ChronoUnit.DAYS.between(first, last)))
                        .orElse(1L));
    }
}
