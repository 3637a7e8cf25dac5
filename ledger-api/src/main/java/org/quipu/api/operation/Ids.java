package org.quipu.api.operation;

import java.security.SecureRandom;

/** New identifiers, made at the edge: a prefix, the time, chance; they sort by time. */
public final class Ids {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    /**
     * A new identifier.
     *
     * @param prefix what it is, for example {@code sav}
     * @return prefix, underscore, ten digits of time in milliseconds, twelve digits of chance
     */
    public static String next(String prefix) {
        var id = new StringBuilder(prefix.length() + 23).append(prefix).append('_');
        append(id, System.currentTimeMillis(), 10);
        append(id, CHANCE.nextLong(), 12);
        return id.toString();
    }

    private static void append(StringBuilder id, long bits, int digits) {
        for (var digit = digits - 1; digit >= 0; digit--) {
            id.append(DIGITS.charAt((int) (bits >>> (5 * digit)) & 31));
        }
    }
}
