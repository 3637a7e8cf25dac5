package org.quipu.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What happens to a fraction of the smallest unit; one rule for every rounding of an account. */
public enum Rounding {
    /** To the nearest unit, ties to the even one. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest unit, ties away from zero. */
    HALF_UP(RoundingMode.HALF_UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * Rounds {@code amount × numerator / denominator}: multiplied first, divided once and last, so
     * that an exact tie is seen as one.
     *
     * @param amount minor units
     * @param numerator of the factor
     * @param denominator of the factor, above zero
     * @return minor units
     */
    public long share(long amount, long numerator, long denominator) {
        var high = Math.multiplyHigh(amount, numerator);
        var low = amount * numerator;
        return (high == 0 && low >= 0) || (high == -1 && low < 0)
                ? quotient(low, denominator)
                : quotient(
                        BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)),
                        BigInteger.valueOf(denominator));
    }

    /**
     * Rounds an exact fraction to a whole number.
     *
     * @param numerator of the fraction
     * @param denominator of the fraction, above zero
     * @return the whole number
     * @throws ArithmeticException if it does not fit into a {@code long}
     */
    public long quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }

    /**
     * Rounds a decimal to a whole number.
     *
     * @param exact the decimal
     * @return the whole number
     * @throws ArithmeticException if it does not fit into a {@code long}
     */
    public long whole(BigDecimal exact) {
        return exact.setScale(0, mode).longValueExact();
    }

    private long quotient(long numerator, long denominator) {
        var quotient = numerator / denominator;
        var rest = Math.abs(numerator % denominator);
        var beyondHalf = Long.compare(rest, denominator - rest);
        var away = beyondHalf > 0 || (beyondHalf == 0 && (this == HALF_UP || (quotient & 1) == 1));
        return away ? quotient + Long.signum(numerator) : quotient;
    }
}
