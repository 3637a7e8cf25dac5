package org.quipu.api.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Calendar dates as ISO 8601 writes them, in years a bank can meet. */
public final class Dates {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param text for example {@code 2026-03-31}
     * @return the date
     * @throws Breach if it is no such date, or before 1900 or after 2200
     */
    public static LocalDate read(String text) {
        var date = parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new Breach("date/out-of-range", "A date of the years 1900 to 2200.");
        }
        return date;
    }

    private static LocalDate parse(String text) {
        if (ISO.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new Breach("date/no-such-day", "A day of the calendar, as yyyy-mm-dd.");
            }
        }
        throw new Breach("date/not-iso", "A date as yyyy-mm-dd.");
    }
}
