package org.quipu.core.schedule;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.YearFraction;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * How interest is charged.
 *
 * @param method how it is spread
 * @param rate a year; zero where an amount is agreed
 * @param agreedAmount the whole interest of a flat loan where it is agreed as an amount (the common
 *     service charge), in minor units
 * @param dayCount the part of a year a period is
 * @param basis of an annuity's level instalment
 */
public record Interest(
        Method method,
        AnnualRate rate,
        OptionalLong agreedAmount,
        DayCount dayCount,
        AnnuityBasis basis) {
    /** Refuses an agreed amount where interest depends on the balance. */
    public Interest {
        if (agreedAmount.isPresent() && method != Method.FLAT) {
            throw new IllegalArgumentException("an interest amount is for flat loans only");
        }
        if (agreedAmount.orElse(0) < 0) {
            throw new IllegalArgumentException("interest below zero");
        }
    }

    /** Interest on a balance for a period, rounded at a point. */
    long on(long balance, Period period, RoundingPoint point, Precision precision) {
        var time = dayCount.between(period.start(), period.end());
        return point.round(
                precision,
                balance,
                Math.multiplyExact(rate.numerator(), time.numerator()),
                Math.multiplyExact(rate.denominator(), time.denominator()));
    }

    /** What one unit grows by in a part of a year: not money, hence not rounded to it. */
    BigDecimal growth(YearFraction time) {
        return BigDecimal.valueOf(rate.numerator())
                .multiply(BigDecimal.valueOf(time.numerator()))
                .divide(
                        BigDecimal.valueOf(rate.denominator())
                                .multiply(BigDecimal.valueOf(time.denominator())),
                        Precision.EXACT);
    }
}
