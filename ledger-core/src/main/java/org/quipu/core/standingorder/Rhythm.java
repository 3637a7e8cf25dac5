package org.quipu.core.standingorder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
    /**
     * The first date after a day. Dates that free days move onto one day are one; a free day that
     * became known after a payment was made does not bring it again.
     *
     * @param day it is after this
     * @param begun the last payment that was begun; empty before the first
     * @param terms start and end of the order; nothing is paid before or after
     * @param calendar the free days as they are known now
     * @return the date; empty where the order ends before
     */
    Optional<LocalDate> after(
            LocalDate day, Optional<LocalDate> begun, OrderTerms terms, BranchCalendar calendar) {
        var last = begun.filter(day::isBefore).orElse(day);
        for (var step = Math.max(0, stepsBefore(day, terms.start()) - 2); ; step++) {
            var date = frequency.after(terms.start(), step, endOfMonth);
            if (terms.endsBefore(date)) return Optional.empty();
            if (begun.isPresent() && !date.isAfter(begun.get())) continue;
            var shifted = shifted(date, calendar);
            var due = shifted.isBefore(terms.start()) ? terms.start() : shifted;
            if (!due.isAfter(last)) continue;
            return terms.endsBefore(due) ? Optional.empty() : Optional.of(due);
        }
    }

    private LocalDate shifted(LocalDate date, BranchCalendar calendar) {
        return holidays.shift(List.of(date), calendar.between(date, date)).getFirst();
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
