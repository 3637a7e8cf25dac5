package org.quipu.core;

/** Who holds an identifier that may be given only once: a caller's own id, a national id. */
public sealed interface Claim {
    /** The one state of an identifier that nobody holds. */
    Claim FREE = new Free();

    /** Nobody holds it. */
    record Free() implements Claim {}

    /**
     * Somebody holds it, for ever.
     *
     * @param by the account's or client's id; of a transaction its position as a decimal number
     */
    record Taken(String by) implements Claim {}
}
