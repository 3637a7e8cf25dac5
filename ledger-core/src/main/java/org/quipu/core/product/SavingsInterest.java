package org.quipu.core.product;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Refused;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.interest.InterestTerms;
import org.quipu.core.interest.Overdraft;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;

/**
 * What the accounts of a savings product earn, and what their overdrafts cost. Amounts are minor
 * units of the currency.
 *
 * @param credit interest on what is there
 * @param overdraftRate a year, on what is missing within the overdraft limit
 * @param tax withheld from credit interest; a share, not a rate a year
 * @param precision how amounts are rounded; with the currency's own decimals
 */
public record SavingsInterest(
        CreditInterest credit, AnnualRate overdraftRate, AnnualRate tax, Precision precision) {
    /** The highest rate a year that is taken for no mistake, in per cent. */
    public static final int RATE_MAX = 100;

    /** The most tiers. */
    public static final int TIERS_MAX = 50;

    /**
     * When and on what interest is earned, whatever the rates.
     *
     * @param method on which balance
     * @param calculation what the lowest or average balance is taken of
     * @param posting when interest joins the balance
     * @param compounding when interest itself begins to earn
     * @param dayCount what one day is of a year
     */
    public record Manner(
            Method method,
            CalendarPeriod calculation,
            CalendarPeriod posting,
            Compounding compounding,
            DayCount dayCount) {}

    /**
     * Puts credit interest together.
     *
     * @param manner when and on what
     * @param tiers at which rates
     * @param minimumBase a base below it earns nothing; minor units
     * @return the interest
     * @throws Refused for {@link SavingsTermsRefusal} where the parts contradict one another
     */
    public static CreditInterest credit(Manner manner, Tiers tiers, long minimumBase) {
        if (manner.method == Method.DAILY && manner.dayCount == DayCount.THIRTY_360) {
            throw new Refused(SavingsTermsRefusal.DAILY_WITHOUT_DAYS);
        }
        if (manner.calculation.months() > manner.posting.months()) {
            throw new Refused(SavingsTermsRefusal.CALCULATION_LONGER_THAN_POSTING);
        }
        if (minimumBase < 0) throw new Refused(SavingsTermsRefusal.MINIMUM_BELOW_ZERO);
        return new CreditInterest(
                tiers,
                manner.method,
                manner.calculation,
                manner.posting,
                manner.compounding,
                manner.dayCount,
                minimumBase);
    }

    /**
     * Puts tiers together.
     *
     * @param steps ascending, the first from 0
     * @param style how they apply
     * @return the tiers
     * @throws Refused for {@link SavingsTermsRefusal} where they overlap, or leave amounts out
     */
    public static Tiers tiers(List<Tiers.Step> steps, Tiers.Style style) {
        if (steps.isEmpty() || steps.getFirst().from() != 0) {
            throw new Refused(SavingsTermsRefusal.TIERS_NOT_FROM_ZERO);
        }
        if (steps.size() > TIERS_MAX) throw new Refused(SavingsTermsRefusal.TOO_MANY_TIERS);
        for (var k = 1; k < steps.size(); k++) {
            if (steps.get(k).from() <= steps.get(k - 1).from()) {
                throw new Refused(SavingsTermsRefusal.TIERS_NOT_ASCENDING, "tier", k);
            }
        }
        return new Tiers(steps, style);
    }

    /**
     * With the limit it is lent by.
     *
     * @param limit how far below zero an account may fall; minor units
     * @return what interest is computed by
     */
    InterestTerms terms(long limit) {
        return new InterestTerms(credit, new Overdraft(limit, overdraftRate), tax, precision);
    }

    /**
     * No interest, in the manner of what is paid later.
     *
     * @param currency of the product
     * @param later the first that is paid; monthly where none ever is
     * @return terms that come to nothing
     */
    static InterestTerms none(Currency currency, Optional<SavingsInterest> later) {
        var manner =
                later.map(SavingsInterest::manner)
                        .orElse(
                                new Manner(
                                        Method.DAILY,
                                        CalendarPeriod.MONTHLY,
                                        CalendarPeriod.MONTHLY,
                                        Compounding.POSTING,
                                        DayCount.ACT_365F));
        var precision =
                later.map(SavingsInterest::precision)
                        .orElse(
                                new Precision(
                                        currency.getDefaultFractionDigits(), Rounding.HALF_EVEN));
        return new InterestTerms(
                credit(manner, Tiers.single(AnnualRate.ZERO), 0),
                Overdraft.NONE,
                AnnualRate.ZERO,
                precision);
    }

    /** When and on what interest is earned. */
    Manner manner() {
        return new Manner(
                credit.method(),
                credit.calculation(),
                credit.posting(),
                credit.compounding(),
                credit.dayCount());
    }

    /** Refuses rates that must be mistakes. */
    void check() {
        for (var step : credit.tiers().steps()) checkRate(step.rate());
        checkRate(overdraftRate);
        if (tax.numerator() > tax.denominator()) {
            throw new Refused(SavingsTermsRefusal.TAX_ABOVE_ALL, "tax", tax.percent());
        }
    }

    private static void checkRate(AnnualRate rate) {
        if (rate.percent().compareTo(BigDecimal.valueOf(RATE_MAX)) > 0) {
            throw new Refused(SavingsTermsRefusal.RATE_TOO_HIGH, "rate", rate.percent());
        }
    }
}
