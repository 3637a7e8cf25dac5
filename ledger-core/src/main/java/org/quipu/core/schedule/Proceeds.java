package org.quipu.core.schedule;

import java.util.Optional;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;

/**
 * Where a fee goes. What the borrower pays is the fee; a tax is contained in it.
 *
 * @param payee the account of the bank's that collects it for a third party, such as an insurer;
 *     absent where it is the bank's own income
 * @param tax in per cent of the fee without tax; not a rate a year
 */
public record Proceeds(Optional<String> payee, AnnualRate tax) {
    /** The bank's own income, untaxed. */
    public static final Proceeds OWN = new Proceeds(Optional.empty(), AnnualRate.ZERO);

    /**
     * Where a fee goes, said only where there is something to say.
     *
     * @param payee for whom it is collected
     * @param tax contained
     * @return absent for the bank's own income, untaxed
     */
    public static Optional<Proceeds> said(Optional<String> payee, AnnualRate tax) {
        var proceeds = new Proceeds(payee, tax);
        return proceeds.equals(OWN) ? Optional.empty() : Optional.of(proceeds);
    }

    /**
     * Takes the tax out of an amount: amount × tax / (100 + tax). The rest is the third party's, or
     * the bank's.
     *
     * @param amount charged, in minor units
     * @param precision how the account rounds
     * @return shares that add up to the amount
     */
    public FeeShares of(long amount, Precision precision) {
        if (equals(OWN) || amount == 0) return FeeShares.own(amount);
        var taxed =
                RoundingPoint.TAX_CONTAINED.round(
                        precision,
                        amount,
                        tax.numerator(),
                        Math.addExact(tax.denominator(), tax.numerator()));
        return payee.isPresent()
                ? new FeeShares(0, amount - taxed, taxed)
                : new FeeShares(amount - taxed, 0, taxed);
    }
}
