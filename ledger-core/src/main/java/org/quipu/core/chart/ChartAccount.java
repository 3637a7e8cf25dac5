package org.quipu.core.chart;

import java.util.regex.Pattern;

/**
 * An account of the institution's chart.
 *
 * @param code how it is called in entries: 1 to 20 letters, digits, dots and hyphens
 * @param name for people, 1 to 80 characters
 * @param type on which statement it stands; never changes
 * @param closed whether entries by hand are over; what is mapped to it still comes
 */
public record ChartAccount(String code, String name, AccountType type, boolean closed) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,80}");

    boolean isWellFormed() {
        return CODE.matcher(code).matches() && NAME.matcher(name).matches() && !name.isBlank();
    }
}
