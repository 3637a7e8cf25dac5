package org.quipu.core.loan;

import java.util.Locale;

/** How a borrower is reached about a loan. */
public enum ContactWay {
    /** Somebody went there. */
    VISIT,
    /** Somebody called. */
    CALL,
    /** A letter was sent. */
    LETTER;

    /**
     * Its name for programs.
     *
     * @return for example {@code visit}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
