package org.quipu.core.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An accounting period: a month of a calendar year, or its thirteenth, which has no days of its own
 * and holds the closing of the year.
 *
 * @param year the year
 * @param number 1 to 13
 */
public record Period(int year, int number) implements Comparable<Period> {
    /** The period in which a year is closed. */
    public static final int YEAR_END = 13;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(0[1-9]|1[0-3])");
    private static final int LAST_MONTH = 12;

    /** Refuses what is no period. */
    public Period {
        if (number < 1 || number > YEAR_END) throw new IllegalArgumentException("No period");
    }

    /**
     * The month of a day.
     *
     * @param day the day
     * @return its period
     */
    public static Period of(LocalDate day) {
        return new Period(day.getYear(), day.getMonthValue());
    }

    /**
     * Reads a period.
     *
     * @param text for example {@code 2026-03} or {@code 2026-13}
     * @return the period; empty where the text is none
     */
    public static Optional<Period> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(
                new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /**
     * Whether a year is closed in it.
     *
     * @return true for a thirteenth period
     */
    public boolean closesYear() {
        return number == YEAR_END;
    }

    /**
     * The day its books end with.
     *
     * @return the last day of the month, of December for a thirteenth period
     */
    public LocalDate lastDay() {
        return YearMonth.of(year, Math.min(number, LAST_MONTH)).atEndOfMonth();
    }

    /**
     * The period after it.
     *
     * @return the next; January after a thirteenth
     */
    public Period next() {
        return closesYear() ? new Period(year + 1, 1) : new Period(year, number + 1);
    }

    @Override
    public int compareTo(Period other) {
        var years = Integer.compare(year, other.year);
        return years != 0 ? years : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "%04d-%02d".formatted(year, number);
    }
}
