package org.quipu.core.account;

import java.util.Locale;

/**
 * A book of the general ledger: accounts that are added up with one another and with no others
 * (domain.md sections 7 and 9).
 */
public enum Book {
    /** What statements are made of. */
    STATUTORY,
    /** What is suspended; single-entry. */
    MEMO,
    /** What is expected to be lost. */
    EXPECTED_LOSS;

    /**
     * Whether what stands in it comes to nothing.
     *
     * @return false for single-entry
     */
    public boolean isDoubleEntry() {
        return this != MEMO;
    }

    /**
     * The name for programs.
     *
     * @return for example {@code expected_loss}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
