package org.quipu.core.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to a calendar. None of it changes a schedule that was made before. */
public sealed interface HolidayEvent extends LedgerEvent {
    /**
     * Whose calendar it is.
     *
     * @return the branch; empty for the institution's
     */
    Optional<String> branch();

    @Override
    default Set<Tag> tags() {
        return Set.of(HolidayKinds.calendarOf(branch()).toTag());
    }

    /**
     * Another weekend holds from a date on.
     *
     * @param branch whose calendar; absent for the institution's
     * @param weekend the days of the week that are free, at most six; in the order of the week
     * @param validFrom the first day it holds
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record CalendarChanged(
            Optional<String> branch,
            Set<DayOfWeek> weekend,
            LocalDate validFrom,
            LocalDate bookedOn,
            Envelope envelope)
            implements HolidayEvent {
        /** Keeps its own copy, sorted, so that the same weekend is always written the same. */
        public CalendarChanged {
            weekend = Collections.unmodifiableSortedSet(new TreeSet<>(weekend));
        }
    }

    /**
     * A day was declared free.
     *
     * @param branch whose calendar; absent for the institution's
     * @param date the day
     * @param name what the day is called, a code
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record HolidayDeclared(
            Optional<String> branch,
            LocalDate date,
            String name,
            LocalDate bookedOn,
            Envelope envelope)
            implements HolidayEvent {}

    /**
     * A declared holiday is a day like any other again.
     *
     * @param branch whose calendar; absent for the institution's
     * @param date the day
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record HolidayWithdrawn(
            Optional<String> branch, LocalDate date, LocalDate bookedOn, Envelope envelope)
            implements HolidayEvent {}
}
