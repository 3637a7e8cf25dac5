package org.quipu.api.input;

import java.util.regex.Pattern;

/**
 * The caller's own identifier for something new.
 *
 * @param text as it was written
 */
public record ExternalId(String text) {
    static final String PATTERN = "^" + Identifier.EXTERNAL + "$";

    private static final Pattern SHAPE = Pattern.compile(Identifier.EXTERNAL);

    /**
     * Reads an external id.
     *
     * @param text for example {@code MP8842}
     * @return the external id
     * @throws Breach if it has another shape
     */
    public static ExternalId of(String text) {
        if (text.startsWith("ext:") || !SHAPE.matcher(text).matches()) {
            throw new Breach(
                    "external-id/shape",
                    "1 to 128 letters, digits or . _ : @ + = , ~ - and no ext: before it.");
        }
        return new ExternalId(text);
    }
}
