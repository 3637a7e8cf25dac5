package org.quipu.core.moratorium;

/** Whose loans a moratorium is for. */
public sealed interface Scope {
    /**
     * The loans booked at a branch.
     *
     * @param branch which
     */
    record OfBranch(String branch) implements Scope {}

    /**
     * The loans of clients who have a value of a dimension at the moratorium's value date.
     *
     * @param dimension its name
     * @param value a code
     */
    record OfDimension(String dimension, String value) implements Scope {}
}
