package org.quipu.core.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.rate.CashFlows.Time;
import org.quipu.core.schedule.LoanCost.Basis;

/**
 * When instalments fall due, in parts of a year: whole periods counted back from the first due date
 * to the disbursement, and the days that are left. Shifts by holidays change no rate.
 */
final class InstalmentTimes {
    private static final int MONTHS = 12;
    private static final int WEEKS = 52;
    private static final int DAYS = 365;

    private final Frequency frequency;
    private final Basis basis;
    private final long wholeToFirst;
    private final long oddDays;
    private final long daysOfYear;

    InstalmentTimes(Timing timing) {
        frequency = timing.frequency();
        basis = basis(frequency);
        var start = timing.disbursed();
        var first = timing.firstDue();
        wholeToFirst = first.map(due -> whole(start, due)).orElse((long) step());
        var counted = first.map(due -> before(due, wholeToFirst)).orElse(start);
        oddDays = ChronoUnit.DAYS.between(start, counted);
        daysOfYear = ChronoUnit.DAYS.between(counted.minusYears(1), counted);
    }

    Basis basis() {
        return basis;
    }

    private static Basis basis(Frequency frequency) {
        if (frequency.unit() == Frequency.Unit.MONTHS) return Basis.MONTHS;
        return frequency.every() % 7 == 0 ? Basis.WEEKS : Basis.DAYS;
    }

    private static int unitsOfYear(Basis basis) {
        return switch (basis) {
            case MONTHS -> MONTHS;
            case WEEKS -> WEEKS;
            case DAYS -> DAYS;
        };
    }

    /** From one instalment to the next, in months, weeks or days. */
    private int step() {
        return basis == Basis.WEEKS ? frequency.every() / 7 : frequency.every();
    }

    private long whole(LocalDate start, LocalDate due) {
        var days = ChronoUnit.DAYS.between(start, due);
        return switch (basis) {
            case DAYS -> days;
            case WEEKS -> days / 7;
            case MONTHS -> {
                var months = ChronoUnit.MONTHS.between(start, due);
                yield due.minusMonths(months + 1).isBefore(start) ? months : months + 1;
            }
        };
    }

    private LocalDate before(LocalDate due, long whole) {
        return switch (basis) {
            case DAYS -> due.minusDays(whole);
            case WEEKS -> due.minusWeeks(whole);
            case MONTHS -> due.minusMonths(whole);
        };
    }

    private long wholeTo(int instalment) {
        return wholeToFirst + (long) step() * (instalment - 1);
    }

    /** For the effective rate: odd days are days of the year that ends with them. */
    Time effective(int instalment) {
        var units = unitsOfYear(basis);
        return new Time(wholeTo(instalment) * daysOfYear + oddDays * units, units * daysOfYear);
    }

    /** For the nominal rate: odd days are thirtieths of a month, sevenths of a week. */
    Time nominal(int instalment) {
        var daysOfUnit =
                switch (basis) {
                    case MONTHS -> 30;
                    case WEEKS -> 7;
                    case DAYS -> 1;
                };
        return new Time(
                wholeTo(instalment) * daysOfUnit + oddDays, (long) daysOfUnit * unitsOfYear(basis));
    }

    /** The frequency's own where a year has a whole number of its periods, else its unit's. */
    int periodsPerYear() {
        var units = unitsOfYear(basis);
        return units % step() == 0 ? units / step() : units;
    }
}
