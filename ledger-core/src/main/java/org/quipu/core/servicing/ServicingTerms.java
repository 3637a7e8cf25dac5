package org.quipu.core.servicing;

import java.util.Optional;

/**
 * How a loan is served after disbursement; the product's parameters.
 *
 * @param allocation what payments settle
 * @param penalty what being late costs
 * @param lateFee what a late instalment costs once
 * @param arrears when an instalment is late
 * @param settlement what becomes of unearned interest
 * @param provisions what is set aside; absent where another book does it
 */
public record ServicingTerms(
        AllocationRule allocation,
        PenaltyRule penalty,
        LateFee lateFee,
        ArrearsRule arrears,
        SettlementInterest settlement,
        Optional<Provisions> provisions) {}
