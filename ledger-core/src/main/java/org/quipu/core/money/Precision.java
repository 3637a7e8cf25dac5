package org.quipu.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How finely an account counts. Its amounts are whole numbers of minor units.
 *
 * @param digits decimals of its currency: 0, 2 or 3
 * @param rounding what becomes of fractions
 * @param cashUnit the smallest instalment that can be paid in cash, in minor units; 1 for none
 */
public record Precision(int digits, Rounding rounding, long cashUnit) {
    /** For what no fraction expresses, such as a power: far more digits than any amount has. */
    public static final MathContext EXACT = new MathContext(50, RoundingMode.HALF_EVEN);

    /** Refuses decimals no currency has, and cash units below the minor unit. */
    public Precision {
        if (digits < 0 || digits > 3) throw new IllegalArgumentException("minor digits: 0 to 3");
        if (cashUnit < 1) throw new IllegalArgumentException("cash unit below the minor unit");
    }

    /**
     * An account without a cash unit.
     *
     * @param digits decimals of its currency
     * @param rounding what becomes of fractions
     */
    public Precision(int digits, Rounding rounding) {
        this(digits, rounding, 1);
    }

    /**
     * Reads an amount; more decimals than the currency has are refused, never rounded.
     *
     * @param decimal such as {@code 12.34}
     * @return minor units
     * @throws ArithmeticException if it has too many decimals or is out of range
     */
    public long minor(BigDecimal decimal) {
        return decimal.movePointRight(digits).longValueExact();
    }

    /**
     * Writes an amount with exactly the currency's decimals.
     *
     * @param minor minor units
     * @return such as 12.30
     */
    public BigDecimal decimal(long minor) {
        return BigDecimal.valueOf(minor, digits);
    }
}
