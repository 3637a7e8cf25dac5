package org.quipu.core.calendar;

import java.time.LocalDate;

/**
 * The market's conventions for the part of a year between two dates, the first counted and the last
 * not (ISDA 2006 Definitions, section 4.16).
 */
public enum DayCount {
    /** Actual days over 365. */
    ACT_365F("ACT/365F") {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(Conventions.ACT_365F.days(from, to), 365);
        }
    },
    /** Actual days over 360. */
    ACT_360("ACT/360") {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(Conventions.ACT_360.days(from, to), 360);
        }
    },
    /**
     * Days in common years over 365 and days in leap years over 366, each by the year of its own
     * date. Counted here because Strata gives it as a {@code double} only.
     */
    ACT_ACT("ACT/ACT") {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            var leap = leapDaysBefore(to) - leapDaysBefore(from);
            var common = to.toEpochDay() - from.toEpochDay() - leap;
            return new YearFraction(common * 366 + leap * 365, 365L * 366);
        }
    },
    /**
     * Months of 30 days (bond basis): the 31st counts as the 30th at the start, and at the end too
     * when the start is then a 30th. February has no rule of its own.
     */
    THIRTY_360("30/360") {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(Conventions.THIRTY_360.days(from, to), 360);
        }
    };

    private final String code;

    DayCount(String code) {
        this.code = code;
    }

    /**
     * The name people write in terms.
     *
     * @return such as {@code ACT/365F}
     */
    public String code() {
        return code;
    }

    /**
     * The convention of that name.
     *
     * @param code such as {@code 30/360}
     * @return the convention
     * @throws IllegalArgumentException if there is none
     */
    public static DayCount of(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) return each;
        }
        throw new IllegalArgumentException("unknown day count " + code);
    }

    /**
     * The part of a year between two dates.
     *
     * @param from the first day counted
     * @param to the first day not counted, not before {@code from}
     * @return the exact fraction
     */
    public abstract YearFraction between(LocalDate from, LocalDate to);

    /**
     * What one day is divided by where a nominal year is meant.
     *
     * @return 360 or 365
     */
    public int nominalDaysOfYear() {
        return switch (this) {
            case ACT_360, THIRTY_360 -> 360;
            case ACT_365F, ACT_ACT -> 365;
        };
    }

    /** Days of leap years between 1 January of year 0 and a date: only their difference is used. */
    private static long leapDaysBefore(LocalDate date) {
        var years = date.getYear();
        var leapYears =
                Math.ceilDiv(years, 4) - Math.ceilDiv(years, 100) + Math.ceilDiv(years, 400);
        return leapYears * 366L + (date.isLeapYear() ? date.getDayOfYear() - 1 : 0);
    }
}
