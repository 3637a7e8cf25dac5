package org.quipu.api.input;

import java.math.BigDecimal;

/**
 * A limit or rate, zero or more, as it was written.
 *
 * @param decimal exact, as many decimals as were written
 */
public record Figure(BigDecimal decimal) {
    /**
     * Reads a figure.
     *
     * @param text for example {@code 0.00}
     * @return the figure
     * @throws Breach if it is no plain decimal, too large or negative
     */
    public static Figure of(String text) {
        var decimal = Decimals.read(text);
        if (decimal.signum() < 0) throw new Breach("amount/negative", "Zero or more.");
        return new Figure(decimal);
    }
}
