package org.quipu.core.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is known of one calendar: the institution's, or a branch's own.
 *
 * @param weekends ascending by the day they hold from, at most {@link #WEEKENDS}
 * @param holidays ascending by date, at most {@link #HOLIDAYS}
 */
public record FreeDays(List<Weekend> weekends, List<Holiday> holidays) {
    /** The most changes of the weekend that a calendar may have. */
    public static final int WEEKENDS = 200;

    /** The most holidays that a calendar may have. */
    public static final int HOLIDAYS = 2_000;

    /** No day is free. */
    public static final FreeDays NONE = new FreeDays(List.of(), List.of());

    /** Keeps its own copies. */
    public FreeDays {
        weekends = List.copyOf(weekends);
        holidays = List.copyOf(holidays);
    }

    /**
     * The free days of the week from a date on.
     *
     * @param validFrom the first day it holds
     * @param days at most six, in the order of the week
     */
    public record Weekend(LocalDate validFrom, Set<DayOfWeek> days) {
        /** Keeps its own copy, sorted. */
        public Weekend {
            days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        }
    }

    /**
     * A free day.
     *
     * @param date the day
     * @param name a code
     */
    public record Holiday(LocalDate date, String name) {}

    /**
     * The weekend in force on a day.
     *
     * @param day which
     * @return the days of the week; empty where this calendar says nothing of that day
     */
    public Optional<Set<DayOfWeek>> weekendOn(LocalDate day) {
        return weekends.reversed().stream()
                .filter(weekend -> !weekend.validFrom().isAfter(day))
                .findFirst()
                .map(Weekend::days);
    }

    /**
     * The holiday on a day.
     *
     * @param day which
     * @return the holiday, if one is declared
     */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.date().equals(day)).findFirst();
    }

    /** With another weekend; it takes the place of an earlier one from the same day. */
    FreeDays with(Weekend weekend) {
        var all =
                Stream.concat(
                                weekends.stream()
                                        .filter(other ->
                                                !other.validFrom().equals(weekend.validFrom())),
                                Stream.of(weekend))
                        .sorted(Comparator.comparing(Weekend::validFrom))
                        .toList();
        return new FreeDays(all, holidays);
    }

    FreeDays with(Holiday holiday) {
        var all = new ArrayList<>(holidays);
        all.add(holiday);
        all.sort(Comparator.comparing(Holiday::date));
        return new FreeDays(weekends, all);
    }

    FreeDays without(LocalDate day) {
        return new FreeDays(
                weekends,
                holidays.stream().filter(holiday -> !holiday.date().equals(day)).toList());
    }
}
