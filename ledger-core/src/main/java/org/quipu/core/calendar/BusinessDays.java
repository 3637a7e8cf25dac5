package org.quipu.core.calendar;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are worked on.
 *
 * @param weekend the days of the week that are free, at most six
 * @param holidays further free days
 */
public record BusinessDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    /** Every day is worked on. */
    public static final BusinessDays EVERY_DAY = new BusinessDays(Set.of(), Set.of());

    private static final HolidayCalendarId ID = HolidayCalendarId.of("Institution");

    /** Keeps sorted copies, always written the same; refuses a week without a working day. */
    public BusinessDays {
        weekend = Collections.unmodifiableSortedSet(new TreeSet<>(weekend));
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a working day");
        }
    }

    HolidayCalendar calendar() {
        return ImmutableHolidayCalendar.of(ID, holidays, weekend);
    }
}
