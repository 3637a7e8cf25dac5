package org.quipu.api.input;

import java.util.regex.Pattern;

/**
 * A short code of the institution's own: a branch, a channel, a product, a reason.
 *
 * @param text as it was written
 */
public record Code(String text) {
    static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Reads a code.
     *
     * @param text for example {@code mobile}
     * @return the code
     * @throws Breach if it has another shape
     */
    public static Code of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Breach(
                    "code/shape",
                    "1 to 64 letters, digits or . _ - beginning with a letter or digit.");
        }
        return new Code(text);
    }
}
