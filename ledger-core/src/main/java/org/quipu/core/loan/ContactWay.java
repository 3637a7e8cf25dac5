package org.quipu.core.loan;

/** How a borrower is reached about a loan. */
public enum ContactWay {
    /** Somebody went there. */
    VISIT,
    /** Somebody called. */
    CALL,
    /** A letter was sent. */
    LETTER
}
