package org.quipu.api.input;

import java.util.regex.Pattern;

/**
 * Names one thing: by its own id, or by the caller's external id after {@code ext:}.
 *
 * @param text as it was written
 */
public record Identifier(String text) {
    /** What an external id may look like; fits into a path without escaping. */
    public static final String EXTERNAL = "[A-Za-z0-9._:@+=,~-]{1,128}";

    static final String PATTERN = "^(ext:)?" + EXTERNAL + "$";

    private static final String PREFIX = "ext:";
    private static final Pattern SHAPE = Pattern.compile("(ext:)?" + EXTERNAL);

    /**
     * Reads an identifier.
     *
     * @param text for example {@code sav_9f2c} or {@code ext:ACC-17}
     * @return the identifier
     * @throws Breach if it has another shape
     */
    public static Identifier of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Breach(
                    "identifier/shape",
                    "An id, or ext: and an external id: 1 to 128 letters, digits or . _ : @ + = , ~ -");
        }
        return new Identifier(text);
    }

    /**
     * Whether it is the caller's own identifier.
     *
     * @return true after {@code ext:}
     */
    public boolean isExternal() {
        return text.startsWith(PREFIX);
    }

    /**
     * The identifier without its prefix.
     *
     * @return the id or external id alone
     */
    public String bare() {
        return isExternal() ? text.substring(PREFIX.length()) : text;
    }
}
