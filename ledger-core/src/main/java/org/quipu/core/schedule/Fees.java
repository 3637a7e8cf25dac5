package org.quipu.core.schedule;

import java.util.Optional;
import org.quipu.core.money.Precision;

/**
 * The fees that are known at the start.
 *
 * @param upfront withheld from the disbursement
 * @param instalment added to every instalment, also in grace
 * @param upfrontProceeds where the upfront fee goes; absent for the bank's own, untaxed
 * @param instalmentProceeds the same of the instalments' fee
 */
public record Fees(
        Fee upfront,
        Fee instalment,
        Optional<Proceeds> upfrontProceeds,
        Optional<Proceeds> instalmentProceeds) {
    /** No fees. */
    public static final Fees NONE = new Fees(Fee.none(), Fee.none());

    /**
     * The bank's own fees, untaxed.
     *
     * @param upfront withheld from the disbursement
     * @param instalment added to every instalment
     */
    public Fees(Fee upfront, Fee instalment) {
        this(upfront, instalment, Optional.empty(), Optional.empty());
    }

    /**
     * What is withheld when a loan is paid out, by whose it is.
     *
     * @param principal minor units
     * @param precision how the account rounds
     * @return shares that add up to the upfront fee
     */
    public FeeShares upfrontShares(long principal, Precision precision) {
        return upfrontProceeds.orElse(Proceeds.OWN).of(upfront.of(principal, precision), precision);
    }

    /**
     * What remains of them once the loan is paid out.
     *
     * @param other the instalments' fee from now on
     * @return no upfront fee; the other one goes where it went
     */
    public Fees from(Fee other) {
        return new Fees(Fee.none(), other, Optional.empty(), instalmentProceeds);
    }
}
