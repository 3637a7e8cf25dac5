package org.quipu.core.calendar;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How often instalments fall due.
 *
 * @param every the number of units from one to the next, above zero
 * @param unit days or months
 */
public record Frequency(int every, Unit unit) {
    /** The longest that is taken, in months: ten years. */
    public static final int MOST_MONTHS = 120;

    /** The longest that is taken, in days: ten years. */
    public static final int MOST_DAYS = 3_660;

    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{0,3})([DWM])");

    /** What is counted. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Calendar months. */
        MONTHS
    }

    /** Refuses standing still. */
    public Frequency {
        if (every < 1) throw new IllegalArgumentException("a frequency is above zero");
    }

    /**
     * Reads a name such as {@code monthly}, or a count such as {@code 10D}, {@code 2W}, {@code 3M}.
     *
     * @param text the name or count
     * @return the frequency
     * @throws IllegalArgumentException if it is neither
     */
    public static Frequency of(String text) {
        return switch (text) {
            case "daily" -> new Frequency(1, Unit.DAYS);
            case "weekly" -> new Frequency(7, Unit.DAYS);
            case "biweekly" -> new Frequency(14, Unit.DAYS);
            case "every_4_weeks" -> new Frequency(28, Unit.DAYS);
            case "monthly" -> new Frequency(1, Unit.MONTHS);
            default -> counted(text);
        };
    }

    private static Frequency counted(String text) {
        var match = COUNTED.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException("unknown frequency " + text);
        var count = Integer.parseInt(match.group(1));
        return switch (match.group(2)) {
            case "D" -> new Frequency(count, Unit.DAYS);
            case "W" -> new Frequency(7 * count, Unit.DAYS);
            default -> new Frequency(count, Unit.MONTHS);
        };
    }

    /**
     * Whether it is longer than anything that people agree on.
     *
     * @return true beyond ten years
     */
    public boolean isTooLong() {
        return every > (unit == Unit.MONTHS ? MOST_MONTHS : MOST_DAYS);
    }

    /**
     * The name people write in terms, or the count.
     *
     * @return what {@link #of} reads as the same frequency
     */
    public String text() {
        if (unit == Unit.MONTHS) return every == 1 ? "monthly" : every + "M";
        return switch (every) {
            case 1 -> "daily";
            case 7 -> "weekly";
            case 14 -> "biweekly";
            case 28 -> "every_4_weeks";
            default -> every + "D";
        };
    }

    /**
     * The date so many steps after an anchor. Months are always counted from the anchor, never from
     * the date before: 31 January, 28 February, 31 March.
     *
     * @param anchor where counting starts
     * @param steps how many periods later
     * @param endOfMonth whether an anchor on the last day of its month means the last day of every
     *     month
     * @return the date, before any shift by holidays
     */
    public LocalDate after(LocalDate anchor, int steps, boolean endOfMonth) {
        var count = Math.multiplyExact((long) every, (long) steps);
        if (unit == Unit.DAYS) return anchor.plusDays(count);
        var date = anchor.plusMonths(count);
        var last = endOfMonth && anchor.getDayOfMonth() == anchor.lengthOfMonth();
        return last ? date.withDayOfMonth(date.lengthOfMonth()) : date;
    }

    /**
     * One period as a part of a year that has twelve equal months, or the day count's nominal
     * number of days.
     *
     * @param dayCount whose year is meant where days are counted
     * @return the fraction
     */
    public YearFraction nominal(DayCount dayCount) {
        return switch (unit) {
            case MONTHS -> new YearFraction(every, 12);
            case DAYS -> new YearFraction(every, dayCount.nominalDaysOfYear());
        };
    }
}
