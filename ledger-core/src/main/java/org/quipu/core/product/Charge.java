package org.quipu.core.product;

import java.util.Optional;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Proceeds;

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
     * Where it goes.
     *
     * @return absent for the bank's own income, untaxed
     */
    public Optional<Proceeds> proceeds() {
        return Proceeds.said(payee, tax);
    }
}
