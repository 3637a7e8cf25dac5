package org.quipu.core.moratorium;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How far instalments are put off. */
public sealed interface Deferral {
    /** The most months a moratorium may put off. */
    int MONTHS = 60;

    /**
     * Each loan's own dates move by months.
     *
     * @param months 1 to {@value Deferral#MONTHS}
     */
    record ByMonths(int months) implements Deferral {}

    /**
     * All loans' next instalments fall due on one day.
     *
     * @param nextDue after the value date, within {@value Deferral#MONTHS} months of it
     */
    record Until(LocalDate nextDue) implements Deferral {}

    /**
     * When a loan's next instalment falls due.
     *
     * @param due when it would have, before a holiday moves it
     * @param endOfMonth whether a month's last day stays one
     * @return the same day of a later month, or that month's last; the one day of all loans
     */
    default LocalDate nextDue(LocalDate due, boolean endOfMonth) {
        return switch (this) {
            case ByMonths(var months) -> {
                var moved = due.plusMonths(months);
                var isLast = due.getDayOfMonth() == due.lengthOfMonth();
                yield endOfMonth && isLast ? moved.with(TemporalAdjusters.lastDayOfMonth()) : moved;
            }
            case Until(var day) -> day;
        };
    }
}
