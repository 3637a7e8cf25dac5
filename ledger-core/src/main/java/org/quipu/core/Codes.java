package org.quipu.core;

import java.util.regex.Pattern;

/**
 * Short words that may stand in the log because they name no person: the value of a dimension, the
 * name of a group, a holiday, a kind of collateral.
 */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,40}");

    private Codes() {}

    /**
     * Whether a text is a code rather than words of a person.
     *
     * @param text for example {@code labour-day}
     * @return true for 1 to 40 lower-case letters, digits, - and _
     */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
