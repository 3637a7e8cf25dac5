package org.quipu.api.input;

import java.util.Optional;

/** Which characters a string may hold: no NUL, no control characters, no half of a pair. */
public final class Characters {
    private Characters() {}

    /**
     * Looks for what no name, text or identifier holds.
     *
     * @param text any string
     * @return the broken rule, if one is
     */
    public static Optional<Breach> breach(CharSequence text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return Optional.of(
                        new Breach(
                                "text/control-character", "No control characters, NUL included."));
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) return lone();
            } else if (Character.isLowSurrogate(c)) {
                return lone();
            }
        }
        return Optional.empty();
    }

    private static Optional<Breach> lone() {
        return Optional.of(
                new Breach("text/lone-surrogate", "Every surrogate needs its other half."));
    }
}
