package org.quipu.api.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Plain decimal strings: no exponent, no plus, no leading zeros, no spaces. */
final class Decimals {
    /** Fifteen digits before the point leave room for three after it in a 64-bit count. */
    static final String PATTERN = "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?$";

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final int MAX_LENGTH = 64;
    private static final int MAX_WHOLE_DIGITS = 15;
    private static final int MAX_DECIMALS = 4;

    private Decimals() {}

    static BigDecimal read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Breach("amount/too-large", "At most 15 digits before the decimal point.");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new Breach(
                    "amount/not-decimal",
                    "A decimal string such as \"125.50\": digits and a point.");
        }
        var decimal = new BigDecimal(text);
        if (decimal.precision() - decimal.scale() > MAX_WHOLE_DIGITS) {
            throw new Breach("amount/too-large", "At most 15 digits before the decimal point.");
        }
        if (decimal.scale() > MAX_DECIMALS) {
            throw new Breach("amount/too-many-decimals", "No more decimals than the currency has.");
        }
        return decimal;
    }
}
