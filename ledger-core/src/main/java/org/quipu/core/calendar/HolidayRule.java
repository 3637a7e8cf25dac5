package org.quipu.core.calendar;

import com.opengamma.strata.basics.date.BusinessDayConvention;
import java.time.LocalDate;
import java.util.List;

/** What becomes of a due date that falls on a free day; each date is shifted on its own. */
public enum HolidayRule {
    /** It stays. */
    NONE,
    /** The next business day. */
    FOLLOWING,
    /** The business day before. */
    PRECEDING,
    /** The next business day, unless that is in another month: then the one before. */
    MODIFIED_FOLLOWING;

    /**
     * Shifts dates.
     *
     * @param dates as the frequency gives them
     * @param days which days are worked on
     * @return as many dates, in the same order
     */
    public List<LocalDate> shift(List<LocalDate> dates, BusinessDays days) {
        if (this == NONE) return List.copyOf(dates);
        var calendar = days.calendar();
        return dates.stream().map(date -> convention().adjust(date, calendar)).toList();
    }

    private BusinessDayConvention convention() {
        return switch (this) {
            case NONE -> Conventions.NO_ADJUST;
            case FOLLOWING -> Conventions.FOLLOWING;
            case PRECEDING -> Conventions.PRECEDING;
            case MODIFIED_FOLLOWING -> Conventions.MODIFIED_FOLLOWING;
        };
    }
}
