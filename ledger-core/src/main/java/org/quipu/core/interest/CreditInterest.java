package org.quipu.core.interest;

import java.time.LocalDate;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Exact;

/**
 * How a balance earns.
 *
 * @param tiers at which rate
 * @param method on which balance
 * @param calculation what the lowest or average balance is taken of
 * @param posting when interest joins the balance
 * @param compounding when interest itself begins to earn
 * @param dayCount what one day is of a year
 * @param minimumBase a base below it earns nothing; minor units
 */
public record CreditInterest(
        Tiers tiers,
        Method method,
        CalendarPeriod calculation,
        CalendarPeriod posting,
        Compounding compounding,
        DayCount dayCount,
        long minimumBase) {
    private static final Exact OF_COMMON_YEAR = part(365);
    private static final Exact OF_LEAP_YEAR = part(366);
    private static final Exact OF_BANKERS_YEAR = part(360);

    /** On which balance interest is earned. */
    public enum Method {
        /** The balance at the close of each day. */
        DAILY,
        /** The lowest of them in the calculation period, for the days open in it. */
        MINIMUM,
        /** Their average in the calculation period, for the days open in it. */
        AVERAGE
    }

    /** When interest itself begins to earn. */
    public enum Compounding {
        /** The day after it is posted. */
        POSTING,
        /** The day after it is earned, unrounded. */
        DAILY,
        /** The day after the month it is earned in, unrounded, though it may be posted later. */
        MONTHLY;

        boolean joinsAfter(LocalDate day) {
            return switch (this) {
                case POSTING -> false;
                case DAILY -> true;
                case MONTHLY -> day.getDayOfMonth() == day.lengthOfMonth();
            };
        }
    }

    /** Refuses what no day could be computed with. */
    public CreditInterest {
        if (method == Method.DAILY && dayCount == DayCount.THIRTY_360) {
            throw new IllegalArgumentException("days have no part of a 30/360 year");
        }
        if (calculation.months() > posting.months()) {
            throw new IllegalArgumentException("calculation is not longer than posting");
        }
    }

    /** What a base earns in a year. */
    Exact perYear(Exact base) {
        return minimumBase > 0 && base.compareTo(Exact.of(minimumBase)) < 0
                ? Exact.ZERO
                : tiers.perYear(base);
    }

    /** What a day is of a year; of 365 days under 30/360, which knows months only. */
    Exact ofYear(LocalDate day) {
        return switch (dayCount) {
            case ACT_360 -> OF_BANKERS_YEAR;
            case ACT_ACT -> day.isLeapYear() ? OF_LEAP_YEAR : OF_COMMON_YEAR;
            case ACT_365F, THIRTY_360 -> OF_COMMON_YEAR;
        };
    }

    private static Exact part(int days) {
        return Exact.of(1).times(1, days);
    }
}
