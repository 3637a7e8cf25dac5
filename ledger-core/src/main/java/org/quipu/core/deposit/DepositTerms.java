package org.quipu.core.deposit;

import java.time.LocalDate;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.FixedDeposit;
import org.quipu.core.termdeposit.Length;

/**
 * What was agreed for one term of a deposit.
 *
 * @param version of the product
 * @param principal what earns
 * @param length how long
 * @param start the first day that earns
 * @param maturity the first day that does not
 * @param interest how it earns
 * @param penalty what the rate is lowered by on premature closure, in points
 */
public record DepositTerms(
        int version,
        Money principal,
        Length length,
        LocalDate start,
        LocalDate maturity,
        DepositInterest interest,
        AnnualRate penalty) {
    /**
     * The deposit as a function of its terms.
     *
     * @return what it earns
     */
    public FixedDeposit deposit() {
        return new FixedDeposit(principal.minor(), start, maturity, interest, penalty.percent());
    }

    /**
     * The rate of premature closure.
     *
     * @return a year, lowered
     */
    public AnnualRate lowered() {
        return interest.lowered(penalty.percent());
    }
}
