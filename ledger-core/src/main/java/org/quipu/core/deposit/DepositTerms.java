package org.quipu.core.deposit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.FixedDeposit;
import org.quipu.core.termdeposit.Length;
import org.quipu.core.termdeposit.Maturing;
import org.quipu.core.termdeposit.RecurringDeposit;

/**
 * What was agreed for one term of a deposit.
 *
 * @param version of the product
 * @param principal what earns; of a recurring deposit what is laid down each month
 * @param lateDays of a recurring deposit: how many days late an instalment may be paid; empty where
 *     all is laid down at once
 * @param carried of a recurring deposit that began again: what it came to before, and begins with
 * @param length how long
 * @param start the first day that earns
 * @param maturity the first day that does not
 * @param interest how it earns
 * @param penalty what the rate is lowered by on premature closure, in points
 */
public record DepositTerms(
        int version,
        Money principal,
        Optional<Long> lateDays,
        Optional<Money> carried,
        Length length,
        LocalDate start,
        LocalDate maturity,
        DepositInterest interest,
        AnnualRate penalty) {
    /**
     * Whether it is laid down month by month.
     *
     * @return false where all is laid down at once
     */
    public boolean isRecurring() {
        return lateDays.isPresent();
    }

    /**
     * The deposit as a function of its terms.
     *
     * @param missed which instalments are not paid, from 0
     * @return what it earns
     */
    public Maturing deposit(Set<Integer> missed) {
        return isRecurring()
                ? new RecurringDeposit(
                        carried.map(Money::minor).orElse(0L),
                        principal.minor(),
                        start,
                        length.months(),
                        missed,
                        interest,
                        penalty.percent())
                : new FixedDeposit(principal.minor(), start, maturity, interest, penalty.percent());
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
