package org.quipu.core.rate;

import java.math.BigDecimal;

/**
 * A rate a year, exact, as the fraction {@code numerator / denominator} of the base it is applied
 * to.
 *
 * @param numerator zero or more
 * @param denominator a hundred times a power of ten
 */
public record AnnualRate(long numerator, long denominator) implements Comparable<AnnualRate> {
    /** Nothing. */
    public static final AnnualRate ZERO = new AnnualRate(0, 100);

    private static final int DECIMALS_MAX = 8;
    private static final BigDecimal PERCENT_MAX = new BigDecimal("1000000");

    /**
     * A rate in per cent a year.
     *
     * @param percent from 0 to a million, at most 8 decimals
     * @return the rate
     * @throws IllegalArgumentException if it is out of range
     */
    public static AnnualRate percent(BigDecimal percent) {
        var exact = percent.stripTrailingZeros();
        if (exact.signum() < 0
                || exact.compareTo(PERCENT_MAX) > 0
                || exact.scale() > DECIMALS_MAX) {
            throw new IllegalArgumentException("a rate is 0 to 1000000 % with 8 decimals at most");
        }
        var scale = Math.max(exact.scale(), 0);
        var hundred = BigDecimal.ONE.scaleByPowerOfTen(scale + 2).longValueExact();
        return new AnnualRate(exact.scaleByPowerOfTen(scale).longValueExact(), hundred);
    }

    /**
     * The rate in per cent, exact.
     *
     * @return zero or more, without trailing zeros
     */
    public BigDecimal percent() {
        var percent =
                BigDecimal.valueOf(numerator)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator))
                        .stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    @Override
    public int compareTo(AnnualRate other) {
        return percent().compareTo(other.percent());
    }

    /**
     * Whether it is nothing.
     *
     * @return true at 0 %
     */
    public boolean isZero() {
        return numerator == 0;
    }
}
