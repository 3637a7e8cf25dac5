package org.quipu.core.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.calendar.BusinessDays;

/**
 * The free days of a branch as they are known now. Holidays are the institution's and the branch's
 * own together. The weekend is the branch's own from the first day it has one, before that the
 * institution's; where neither says anything every day is worked on.
 *
 * @param institution the calendar of all branches
 * @param own the branch's own calendar
 */
public record BranchCalendar(FreeDays institution, FreeDays own) {
    /** How far outside its span {@link #between} still knows free days: a date may be shifted. */
    static final int AROUND = 62;

    /**
     * What a decider must need before it asks.
     *
     * @param branch which branch
     * @return the institution's calendar and the branch's own
     */
    public static Set<Ref<?>> needs(String branch) {
        return Set.of(
                HolidayKinds.calendarOf(Optional.empty()),
                HolidayKinds.calendarOf(Optional.of(branch)));
    }

    /**
     * The calendar of a branch.
     *
     * @param known what is known, {@link #needs} included
     * @param branch which branch
     * @return both calendars
     */
    public static BranchCalendar of(Known known, String branch) {
        return new BranchCalendar(
                known.get(HolidayKinds.calendarOf(Optional.empty())),
                known.get(HolidayKinds.calendarOf(Optional.of(branch))));
    }

    /**
     * The weekend in force on a day.
     *
     * @param day which
     * @return the free days of the week, at most six
     */
    public Set<DayOfWeek> weekendOn(LocalDate day) {
        return own.weekendOn(day).or(() -> institution.weekendOn(day)).orElse(Set.of());
    }

    /**
     * What is worked on in a span of days and {@value #AROUND} days around it; of days farther out
     * it says nothing. Where the weekend changes within, the days that are free for a part of the
     * span only are listed one by one.
     *
     * @param from the first day, such as a disbursement
     * @param to the last day, such as a last due date before it is shifted
     * @return the business days, small enough to stand in a schedule's terms
     * @throws IllegalArgumentException if the span ends before it begins
     */
    public BusinessDays between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw new IllegalArgumentException(from + " is after " + to);
        var first = from.minusDays(AROUND);
        var end = to.plusDays(AROUND + 1L);
        var always = EnumSet.allOf(DayOfWeek.class);
        var ever = EnumSet.noneOf(DayOfWeek.class);
        for (var start : startsOfWeekends(first, end)) {
            always.retainAll(weekendOn(start));
            ever.addAll(weekendOn(start));
        }
        var free = new HashSet<LocalDate>();
        Stream.of(institution, own)
                .flatMap(calendar -> calendar.holidays().stream())
                .map(FreeDays.Holiday::date)
                .filter(day -> !day.isBefore(first) && day.isBefore(end))
                .forEach(free::add);
        if (!ever.equals(always)) {
            first.datesUntil(end)
                    .filter(day -> weekendOn(day).contains(day.getDayOfWeek()))
                    .filter(day -> !always.contains(day.getDayOfWeek()))
                    .forEach(free::add);
        }
        return new BusinessDays(always, free);
    }

    /** The days of a span from which on one weekend holds until the next of them. */
    private Set<LocalDate> startsOfWeekends(LocalDate first, LocalDate end) {
        var starts =
                Stream.of(institution, own)
                        .flatMap(calendar -> calendar.weekends().stream())
                        .map(FreeDays.Weekend::validFrom)
                        .filter(day -> day.isAfter(first) && day.isBefore(end))
                        .collect(Collectors.toCollection(HashSet::new));
        starts.add(first);
        return starts;
    }
}
