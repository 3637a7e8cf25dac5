package org.quipu.core.schedule;

/**
 * The fees that are known at the start.
 *
 * @param upfront withheld from the disbursement
 * @param instalment added to every instalment, also in grace
 */
public record Fees(Fee upfront, Fee instalment) {
    /** No fees. */
    public static final Fees NONE = new Fees(Fee.none(), Fee.none());
}
