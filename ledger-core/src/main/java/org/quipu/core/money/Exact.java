package org.quipu.core.money;

import java.math.BigInteger;

/**
 * A figure between two rounding points: an exact fraction of minor units, so that a tie is still
 * one when it is rounded. Kept in lowest terms; see {@link #abbreviated} for what grows without
 * end.
 *
 * @param numerator of the fraction
 * @param denominator above zero
 */
public record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    /** Nothing. */
    public static final Exact ZERO = of(0);

    private static final int LONG_BITS = 63;
    private static final int BITS_MAX = 512;
    private static final int DECIMALS = 60;

    /** Reduces; refuses a denominator that is not above zero. */
    public Exact {
        if (denominator.signum() <= 0)
            throw new IllegalArgumentException("denominator not above 0");
        if (numerator.bitLength() < LONG_BITS && denominator.bitLength() < LONG_BITS) {
            var common = gcd(Math.abs(numerator.longValue()), denominator.longValue());
            if (common != 1) {
                numerator = BigInteger.valueOf(numerator.longValue() / common);
                denominator = BigInteger.valueOf(denominator.longValue() / common);
            }
        } else {
            var common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** Stein's algorithm: nearly every fraction of a day's interest fits, and there are many. */
    private static long gcd(long numerator, long denominator) {
        if (numerator == 0) return denominator;
        var twos = Long.numberOfTrailingZeros(numerator | denominator);
        var a = numerator >> Long.numberOfTrailingZeros(numerator);
        var b = denominator >> Long.numberOfTrailingZeros(denominator);
        while (a != b) {
            var greater = Math.max(a, b);
            a = Math.min(a, b);
            b = greater - a;
            b >>= Long.numberOfTrailingZeros(b);
        }
        return a << twos;
    }

    /**
     * A whole number.
     *
     * @param whole minor units
     * @return the same, exact
     */
    public static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the sum
     */
    public Exact plus(Exact other) {
        if (denominator.equals(other.denominator)) {
            return new Exact(numerator.add(other.numerator), denominator);
        }
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Takes away.
     *
     * @param other what to take away
     * @return the difference
     */
    public Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    /**
     * A part, or a multiple.
     *
     * @param times the factor's numerator
     * @param over the factor's denominator, above zero
     * @return the product
     */
    public Exact times(long times, long over) {
        return new Exact(
                numerator.multiply(BigInteger.valueOf(times)),
                denominator.multiply(BigInteger.valueOf(over)));
    }

    /**
     * A part, or a multiple.
     *
     * @param factor the factor
     * @return the product
     */
    public Exact times(Exact factor) {
        return new Exact(
                numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /**
     * The same figure, cut to sixty decimals once its fraction is longer than any that can be a
     * tie: interest on interest day after day would double the work each few days.
     *
     * @return this, or a figure that differs by less than any rounding can see
     */
    public Exact abbreviated() {
        if (denominator.bitLength() <= BITS_MAX) return this;
        var scale = BigInteger.TEN.pow(DECIMALS);
        return new Exact(numerator.multiply(scale).divide(denominator), scale);
    }

    /**
     * The smaller of two.
     *
     * @param other the other one
     * @return this or the other
     */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Exact other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }
}
