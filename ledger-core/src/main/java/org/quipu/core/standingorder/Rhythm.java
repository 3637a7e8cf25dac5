package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.holiday.BranchCalendar;

/**
 * When a fixed amount is paid.
 *
 * @param frequency how often, counted from the start
 * @param endOfMonth whether a start on the last day of its month means the last day of every month
 * @param holidays what becomes of a date on a free day of the payer's branch
 * @param times how often it is paid; empty for no such end
 */
public record Rhythm(
        Frequency frequency, boolean endOfMonth, HolidayRule holidays, Optional<Long> times) {
    /** So many dates are looked through at once: more than free days move. */
    private static final int AHEAD = 70;

    /**
     * The first date after a day. Dates that free days move onto one day are one.
     *
     * @param day it is after this
     * @param terms start and end of the order
     * @param calendar the free days as they are known now
     * @return the date; empty where the order ends before
     */
    Optional<LocalDate> after(LocalDate day, OrderTerms terms, BranchCalendar calendar) {
        var first = Math.max(0, stepsBefore(day, terms.start()) - 2);
        var unadjusted =
                IntStream.range(first, first + AHEAD)
                        .mapToObj(step -> frequency.after(terms.start(), step, endOfMonth))
                        .takeWhile(date -> !terms.endsBefore(date))
                        .toList();
        if (unadjusted.isEmpty()) return Optional.empty();
        return shifted(unadjusted, calendar).stream().filter(date -> date.isAfter(day)).findFirst();
    }

    private List<LocalDate> shifted(List<LocalDate> dates, BranchCalendar calendar) {
        return holidays.shift(dates, calendar.between(dates.getFirst(), dates.getLast()));
    }

    /** Steps from the start to the month or week of a day, or a few less. */
    private int stepsBefore(LocalDate day, LocalDate start) {
        var units =
                frequency.unit() == Frequency.Unit.MONTHS
                        ? ChronoUnit.MONTHS.between(start, day)
                        : ChronoUnit.DAYS.between(start, day) - BEFORE;
        return (int) Math.max(0, units / frequency.every());
    }

    /** Free days move a date by less than so many days. */
    private static final int BEFORE = 31;
}
