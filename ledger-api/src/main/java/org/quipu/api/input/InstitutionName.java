package org.quipu.api.input;

import java.util.regex.Pattern;

/**
 * The name of an institution.
 *
 * @param text as it was written
 */
public record InstitutionName(String text) {
    static final String PATTERN = "^[a-z][a-z0-9-]{1,39}$";

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Reads a name.
     *
     * @param text for example {@code demo}
     * @return the name
     * @throws Breach if it has another shape
     */
    public static InstitutionName of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Breach(
                    "institution/name",
                    "2 to 40 lower-case letters, digits and hyphens, a letter first.");
        }
        return new InstitutionName(text);
    }
}
