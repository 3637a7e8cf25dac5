package org.quipu.core.account;

/** An event by which the bank took a fee of an account, whose leg is the first. */
public interface Charges extends Moves {
    /**
     * Which fee.
     *
     * @return its name
     */
    String fee();
}
