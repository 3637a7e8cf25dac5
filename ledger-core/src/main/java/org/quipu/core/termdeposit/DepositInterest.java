package org.quipu.core.termdeposit;

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
 * @param compoundMonths every how many months interest joins the balance; 0 for not before maturity
 * @param tax withheld; a share, not a rate a year
 * @param precision how the account counts
 */
public record DepositInterest(
        AnnualRate rate,
        DayCount dayCount,
        int compoundMonths,
        AnnualRate tax,
        Precision precision) {
    /** Refuses counting backwards and a tax above everything. */
    public DepositInterest {
        if (compoundMonths < 0) throw new IllegalArgumentException("compounding is not below 0");
        if (tax.numerator() > tax.denominator()) {
            throw new IllegalArgumentException("a tax is at most 100 %");
        }
    }

    /** The same at another rate. */
    DepositInterest at(AnnualRate other) {
        return new DepositInterest(other, dayCount, compoundMonths, tax, precision);
    }

    /** What a balance earns between two dates, unrounded. */
    Exact on(long balance, LocalDate from, LocalDate to) {
        var time = dayCount.between(from, to);
        return Exact.of(balance)
                .times(rate.numerator(), rate.denominator())
                .times(time.numerator(), time.denominator());
    }

    long taxOn(long gross) {
        return RoundingPoint.WITHHOLDING_TAX.round(
                precision, gross, tax.numerator(), tax.denominator());
    }
}
