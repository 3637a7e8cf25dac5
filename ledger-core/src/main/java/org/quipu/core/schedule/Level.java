package org.quipu.core.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;

/** What stays the same in every instalment: the whole of it, or its part of principal. */
final class Level {
    private Level() {}

    /**
     * The level from one instalment on.
     *
     * @param loan the rest of a loan
     * @param owed the balance when amortisation starts
     * @param first the first instalment with principal, from 1
     * @param flatTotal the whole interest of a flat loan
     */
    static long of(Amortisation loan, long owed, int first, long flatTotal) {
        var count = loan.periods().size() - first + 1;
        return switch (loan.interest().method()) {
            case EQUAL_PRINCIPAL -> equalParts(loan, owed, count);
            case FLAT -> flat(loan, count, flatTotal);
            case ANNUITY -> annuity(loan, owed, first, count);
            case BULLET -> throw new IllegalStateException("a bullet has no level");
        };
    }

    private static long equalParts(Amortisation loan, long owed, int count) {
        return RoundingPoint.EQUAL_PRINCIPAL_PART.roundToCash(
                loan.precision(), BigInteger.valueOf(owed), BigInteger.valueOf(count));
    }

    /** principal / m + interest / N, over one denominator. */
    private static long flat(Amortisation loan, int count, long total) {
        var all = BigInteger.valueOf(loan.periods().size());
        var parts = BigInteger.valueOf(count);
        var sum =
                BigInteger.valueOf(loan.balance())
                        .multiply(all)
                        .add(BigInteger.valueOf(total).multiply(parts));
        return RoundingPoint.FLAT_INSTALMENT.roundToCash(
                loan.precision(), sum, all.multiply(parts));
    }

    private static long annuity(Amortisation loan, long owed, int first, int count) {
        if (loan.interest().rate().isZero()) {
            return RoundingPoint.ANNUITY_INSTALMENT.roundToCash(
                    loan.precision(), BigInteger.valueOf(owed), BigInteger.valueOf(count));
        }
        var worth =
                switch (loan.interest().basis()) {
                    case NOMINAL -> nominalWorth(loan, count);
                    case EXACT -> exactWorth(loan, first);
                };
        var instalment = BigDecimal.valueOf(owed).divide(worth, Precision.EXACT);
        return RoundingPoint.ANNUITY_INSTALMENT.roundToCash(loan.precision(), instalment);
    }

    /** The present worth of one unit a period: (1 − (1 + i)^−m) / i. */
    private static BigDecimal nominalWorth(Amortisation loan, int count) {
        var interest = loan.interest();
        var rate = interest.growth(loan.nominal().nominal(interest.dayCount()));
        var grown = BigDecimal.ONE.add(rate).pow(count, Precision.EXACT);
        return grown.subtract(BigDecimal.ONE)
                .divide(rate.multiply(grown, Precision.EXACT), Precision.EXACT);
    }

    /** The same over periods as long as they are: Σ Π 1 / (1 + r·yf). */
    private static BigDecimal exactWorth(Amortisation loan, int first) {
        var interest = loan.interest();
        var worth = BigDecimal.ZERO;
        var discounted = BigDecimal.ONE;
        for (var period : loan.periods().subList(first - 1, loan.periods().size())) {
            var time = interest.dayCount().between(period.start(), period.end());
            discounted =
                    discounted.divide(BigDecimal.ONE.add(interest.growth(time)), Precision.EXACT);
            worth = worth.add(discounted, Precision.EXACT);
        }
        return worth;
    }
}
