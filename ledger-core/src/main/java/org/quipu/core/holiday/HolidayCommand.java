package org.quipu.core.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of a calendar. */
public sealed interface HolidayCommand extends Command {
    /**
     * Whose calendar it is.
     *
     * @return the branch; empty for the institution's
     */
    Optional<String> branch();

    /**
     * Set the weekend from a date on.
     *
     * @param branch whose calendar; empty for the institution's
     * @param weekend the days of the week that are free, at most six
     * @param validFrom the first day it holds; the business date where absent
     * @param envelope where it comes from
     */
    record ChangeCalendar(
            Optional<String> branch,
            Set<DayOfWeek> weekend,
            Optional<LocalDate> validFrom,
            Envelope envelope)
            implements HolidayCommand {}

    /**
     * Make a day free. Schedules that were made before stay as they are.
     *
     * @param branch whose calendar; empty for the institution's
     * @param date the day
     * @param name what the day is called, a code
     * @param envelope where it comes from
     */
    record DeclareHoliday(Optional<String> branch, LocalDate date, String name, Envelope envelope)
            implements HolidayCommand {}

    /**
     * Work on a day after all. Schedules that were made before stay as they are.
     *
     * @param branch whose calendar; empty for the institution's
     * @param date a declared holiday
     * @param envelope where it comes from
     */
    record WithdrawHoliday(Optional<String> branch, LocalDate date, Envelope envelope)
            implements HolidayCommand {}
}
