package org.quipu.core.account;

/** An event by which a fee that was taken is given back, as if it had never been. */
public interface Waives extends Moves {
    /**
     * Which one.
     *
     * @return the position of the event that took it
     */
    long waives();
}
