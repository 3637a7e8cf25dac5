package org.quipu.core.interest;

import java.time.LocalDate;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Exact;

/**
 * Interest earned since the last posting, day by day, unrounded.
 *
 * <p>The lowest or average balance of a calculation period that has not ended is that of its days
 * so far; where 30/360 counts it by months, as many of them as the part of its days that has gone.
 */
final class Accrual {
    private Exact finished = Exact.ZERO;
    private Exact joined = Exact.ZERO;
    private Exact missing = Exact.ZERO;
    private Window window = Window.EMPTY;
    private InterestTerms terms;

    Accrual(InterestTerms first) {
        this.terms = first;
    }

    private CreditInterest rules() {
        return terms.credit();
    }

    /** The days of the calculation period so far. */
    private record Window(int days, Exact lowest, Exact sum, Exact ofYear) {
        static final Window EMPTY = new Window(0, Exact.ZERO, Exact.ZERO, Exact.ZERO);

        Window with(Exact base, Exact dayOfYear) {
            return new Window(
                    days + 1,
                    days == 0 ? base : lowest.min(base),
                    sum.plus(base),
                    ofYear.plus(dayOfYear));
        }
    }

    /** Takes in a day by the balance at its close and the terms in force on it. */
    void add(LocalDate day, long balance, InterestTerms inForce) {
        terms = inForce;
        var rules = rules();
        var base = Exact.of(Math.max(balance, 0)).plus(joined);
        var ofYear = rules.ofYear(day);
        if (rules.method() == CreditInterest.Method.DAILY) {
            finished = finished.plus(rules.perYear(base).times(ofYear));
        } else {
            window = window.with(base, ofYear);
            if (day.equals(rules.calculation().end(day))) finishWindow(day);
        }
        var lent = terms.overdraft().lent(balance);
        if (lent != 0) {
            var rate = terms.overdraft().rate();
            var perYear = Exact.of(lent).times(rate.numerator(), rate.denominator());
            missing = missing.plus(perYear.times(ofYear));
        }
        if (rules.compounding().joinsAfter(day)) join();
    }

    private void join() {
        finished = finished.abbreviated();
        joined = finished;
    }

    private void finishWindow(LocalDate day) {
        finished = earned(day);
        window = Window.EMPTY;
    }

    /** Credit interest earned to the close of the last day taken in. */
    Exact earned(LocalDate day) {
        if (window.days == 0) return finished;
        var rules = rules();
        var base =
                rules.method() == CreditInterest.Method.MINIMUM
                        ? window.lowest
                        : window.sum.times(1, window.days);
        return finished.plus(rules.perYear(base).times(partOfYear(day)));
    }

    private Exact partOfYear(LocalDate day) {
        if (rules().dayCount() != DayCount.THIRTY_360) return window.ofYear;
        var period = rules().calculation();
        var start = period.start(day).toEpochDay();
        var gone = day.toEpochDay() - start + 1;
        var length = period.end(day).toEpochDay() - start + 1;
        return Exact.of(period.months()).times(1, 12).times(gone, length);
    }

    /** Overdraft interest to the close of the last day taken in. */
    Exact missing() {
        return missing;
    }

    /** Starts anew after a posting. */
    void posted() {
        finished = Exact.ZERO;
        joined = Exact.ZERO;
        missing = Exact.ZERO;
    }
}
