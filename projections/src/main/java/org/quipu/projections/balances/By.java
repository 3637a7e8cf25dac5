package org.quipu.projections.balances;

/** Which of a posting's two dates counts. */
public enum By {
    /** When it takes economic effect: interest and arrears go by it. */
    VALUE,
    /** The business date when it was decided: financial statements go by it. */
    BOOKING
}
