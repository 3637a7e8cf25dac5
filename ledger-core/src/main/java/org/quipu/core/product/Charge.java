package org.quipu.core.product;

import java.util.Optional;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;

/**
 * A fee and whose it is. What the borrower pays is the fee; a tax is contained in it.
 *
 * @param fee what the borrower pays, tax included
 * @param payee the account of the bank's that collects it for a third party, such as an insurer;
 *     absent where it is the bank's own income
 * @param tax in per cent of the fee without tax; not a rate a year
 */
public record Charge(Fee fee, Optional<String> payee, AnnualRate tax) {
    /** No charge. */
    public static final Charge NONE = of(Fee.none());

    /**
     * An untaxed charge of the bank's own.
     *
     * @param fee what the borrower pays
     * @return the charge
     */
    public static Charge of(Fee fee) {
        return new Charge(fee, Optional.empty(), AnnualRate.ZERO);
    }

    /**
     * Where an amount paid goes.
     *
     * @param net the bank's income, or the third party's money; minor units
     * @param tax contained; minor units
     */
    public record Split(long net, long tax) {}

    /**
     * Takes the tax out of an amount: amount × tax / (100 + tax).
     *
     * @param amount paid, in minor units
     * @param precision how the account rounds
     * @return net and tax, which add up to the amount
     */
    public Split split(long amount, Precision precision) {
        var part =
                RoundingPoint.TAX_CONTAINED.round(
                        precision,
                        amount,
                        tax.numerator(),
                        Math.addExact(tax.denominator(), tax.numerator()));
        return new Split(amount - part, part);
    }
}
