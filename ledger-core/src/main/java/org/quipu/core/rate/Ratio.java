package org.quipu.core.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares as reports show them: two decimals, ties away from zero. */
public final class Ratio {
    private static final int DECIMALS = 2;

    private Ratio() {}

    /**
     * A part in per cent of a whole.
     *
     * @param part any amount
     * @param whole of the same unit
     * @return the percentage; empty where there is no whole
     */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return quotient(part.movePointRight(2), whole);
    }

    /**
     * How much comes to one.
     *
     * @param amount any
     * @param count how many share it
     * @return the quotient; empty where nobody shares it
     */
    public static Optional<BigDecimal> quotient(BigDecimal amount, BigDecimal count) {
        if (count.signum() == 0) return Optional.empty();
        return Optional.of(amount.divide(count, DECIMALS, RoundingMode.HALF_UP));
    }
}
