package org.quipu.core.termdeposit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Exact;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * How a deposit earns.
 *
 * @param rate a year
 * @param dayCount the part of a year between two dates
 * @param compoundMonths every how many months a period of interest ends; 0 for not before maturity
 * @param use what becomes of it then
 * @param tax withheld; a share, not a rate a year
 * @param precision how the account counts
 */
public record DepositInterest(
        AnnualRate rate,
        DayCount dayCount,
        int compoundMonths,
        Use use,
        AnnualRate tax,
        Precision precision) {
    /** What becomes of interest before maturity. */
    public enum Use {
        /** It joins the balance and earns itself. */
        REINVEST,
        /** It is paid to the holder. */
        PAY_OUT
    }

    /** Refuses counting backwards and a tax above everything. */
    public DepositInterest {
        if (compoundMonths < 0) throw new IllegalArgumentException("compounding is not below 0");
        if (tax.numerator() > tax.denominator()) {
            throw new IllegalArgumentException("a tax is at most 100 %");
        }
    }

    /**
     * Interest that joins the balance.
     *
     * @param rate a year
     * @param dayCount the part of a year between two dates
     * @param compoundMonths every how many months; 0 for not before maturity
     * @param tax withheld; a share, not a rate a year
     * @param precision how the account counts
     */
    public DepositInterest(
            AnnualRate rate,
            DayCount dayCount,
            int compoundMonths,
            AnnualRate tax,
            Precision precision) {
        this(rate, dayCount, compoundMonths, Use.REINVEST, tax, precision);
    }

    /** The same at another rate. */
    DepositInterest at(AnnualRate other) {
        return new DepositInterest(other, dayCount, compoundMonths, use, tax, precision);
    }

    /**
     * At a rate lowered by some points.
     *
     * @param points in per cent
     * @return the lowered rate; not below zero
     */
    public AnnualRate lowered(BigDecimal points) {
        return AnnualRate.percent(rate.percent().subtract(points).max(BigDecimal.ZERO));
    }

    /** What a balance earns between two dates, unrounded. */
    Exact on(long balance, LocalDate from, LocalDate to) {
        var time = dayCount.between(from, to);
        return Exact.of(balance)
                .times(rate.numerator(), rate.denominator())
                .times(time.numerator(), time.denominator());
    }

    /**
     * What is withheld of interest.
     *
     * @param gross all of it so far, minor units
     * @return the tax on all of it, rounded once
     */
    public long taxOn(long gross) {
        return RoundingPoint.WITHHOLDING_TAX.round(
                precision, gross, tax.numerator(), tax.denominator());
    }
}
