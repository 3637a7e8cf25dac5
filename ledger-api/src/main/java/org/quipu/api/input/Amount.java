package org.quipu.api.input;

import java.math.BigDecimal;

/**
 * An amount of money above zero, as it was written. The account's currency decides how many
 * decimals it may have.
 *
 * @param decimal exact, as many decimals as were written
 */
public record Amount(BigDecimal decimal) {
    /**
     * Reads an amount.
     *
     * @param text for example {@code 125.50}
     * @return the amount
     * @throws Breach if it is no plain decimal, too large, zero or negative
     */
    public static Amount of(String text) {
        var decimal = Decimals.read(text);
        if (decimal.signum() <= 0) {
            throw new Breach("amount/not-positive", "An amount above zero.");
        }
        return new Amount(decimal);
    }
}
