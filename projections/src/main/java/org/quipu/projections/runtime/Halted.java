package org.quipu.projections.runtime;

/** The log itself cannot be followed: it has a hole. Nothing is applied until a person looked. */
public final class Halted extends RuntimeException {
    /**
     * Tells where.
     *
     * @param message for people
     */
    public Halted(String message) {
        super(message);
    }
}
