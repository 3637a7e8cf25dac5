package org.quipu.core.servicing;

/**
 * How a loan is served after disbursement; the product's parameters.
 *
 * @param allocation what payments settle
 * @param penalty what being late costs
 * @param lateFee what a late instalment costs once
 * @param arrears when an instalment is late
 * @param settlement what becomes of unearned interest
 */
public record ServicingTerms(
        AllocationRule allocation,
        PenaltyRule penalty,
        LateFee lateFee,
        ArrearsRule arrears,
        SettlementInterest settlement) {}
