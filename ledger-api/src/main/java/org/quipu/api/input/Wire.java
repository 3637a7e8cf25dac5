package org.quipu.api.input;

import java.util.Locale;

/** How a constant of the program is written in JSON. */
public final class Wire {
    private Wire() {}

    /**
     * The name on the wire: lower case, words joined by an underscore.
     *
     * @param constant of an enum
     * @return for example {@code mobile_money}
     */
    public static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
