package org.quipu.core.calendar;

import java.time.LocalDate;

/**
 * A part of the calendar year that ends with a calendar month, whatever day one begins to count.
 */
public enum CalendarPeriod {
    /** A month. */
    MONTHLY(1),
    /** To the end of March, June, September, December. */
    QUARTERLY(3),
    /** To the end of June, December. */
    HALF_YEARLY(6),
    /** To the end of December. */
    ANNUAL(12);

    private final int months;

    CalendarPeriod(int months) {
        this.months = months;
    }

    /**
     * How long one is.
     *
     * @return months
     */
    public int months() {
        return months;
    }

    /**
     * The first day of the period a day lies in.
     *
     * @param day the day
     * @return not after it
     */
    public LocalDate start(LocalDate day) {
        var month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /**
     * The last day of the period a day lies in.
     *
     * @param day the day
     * @return not before it
     */
    public LocalDate end(LocalDate day) {
        return start(day).plusMonths(months).minusDays(1);
    }
}
