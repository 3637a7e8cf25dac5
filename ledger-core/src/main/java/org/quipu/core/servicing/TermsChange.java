package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Timing;

/**
 * What a restructure changes. What is absent stays, except first due date, grace, upfront fee and
 * an agreed interest amount, which belong to one schedule only.
 *
 * @param interest how interest is charged
 * @param dates when instalments fall due
 * @param grace of the new schedule
 * @param instalmentFee of each new instalment
 * @param cashUnit in minor units
 */
public record TermsChange(
        InterestChange interest,
        DatesChange dates,
        Grace grace,
        Optional<Fee> instalmentFee,
        OptionalLong cashUnit) {
    /**
     * How interest is charged from now on.
     *
     * @param method how it is spread
     * @param rate a year
     * @param agreedAmount of a flat schedule, in minor units
     * @param dayCount the part of a year a period is
     * @param basis of an annuity's level instalment
     */
    public record InterestChange(
            Optional<Method> method,
            Optional<AnnualRate> rate,
            OptionalLong agreedAmount,
            Optional<DayCount> dayCount,
            Optional<AnnuityBasis> basis) {
        Interest from(Interest old) {
            return new Interest(
                    method.orElse(old.method()),
                    rate.orElse(old.rate()),
                    agreedAmount,
                    dayCount.orElse(old.dayCount()),
                    basis.orElse(old.basis()));
        }
    }

    /**
     * When instalments fall due from now on.
     *
     * @param firstDue the first of them
     * @param frequency from one to the next
     * @param instalments how many
     * @param endOfMonth whether month ends stay month ends
     * @param shift what holidays do
     */
    public record DatesChange(
            Optional<LocalDate> firstDue,
            Optional<Frequency> frequency,
            OptionalInt instalments,
            Optional<Boolean> endOfMonth,
            Optional<Timing.Shift> shift) {
        Timing from(Timing old, LocalDate start) {
            return new Timing(
                    start,
                    firstDue,
                    frequency.orElse(old.frequency()),
                    instalments.orElse(old.instalments()),
                    endOfMonth.orElse(old.endOfMonth()),
                    shift.orElse(old.shift()));
        }
    }

    /**
     * The same around free days.
     *
     * @param shift what holidays do, as far as the new schedule reaches
     * @return this change with it
     */
    public TermsChange around(Timing.Shift shift) {
        var moved =
                new DatesChange(
                        dates.firstDue(),
                        dates.frequency(),
                        dates.instalments(),
                        dates.endOfMonth(),
                        Optional.of(shift));
        return new TermsChange(interest, moved, grace, instalmentFee, cashUnit);
    }

    /**
     * The terms from now on.
     *
     * @param old the terms so far
     * @param principal what is owed at the start, in minor units
     * @param start the first day of the new schedule
     * @throws IllegalArgumentException if they contradict themselves
     */
    LoanTerms from(LoanTerms old, long principal, LocalDate start) {
        var precision =
                new Precision(
                        old.precision().digits(),
                        old.precision().rounding(),
                        cashUnit.orElse(old.precision().cashUnit()));
        return new LoanTerms(
                principal,
                interest.from(old.interest()),
                dates.from(old.timing(), start),
                grace,
                old.fees().from(instalmentFee.orElse(old.fees().instalment())),
                precision);
    }
}
