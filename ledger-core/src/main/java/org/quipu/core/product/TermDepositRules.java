package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Currency;
import org.quipu.core.Refused;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.FixedDeposit;
import org.quipu.core.termdeposit.Length;

/**
 * On what terms a sum is taken until a date. A deposit keeps the version it was opened under; one
 * that is renewed takes the version of that day.
 *
 * @param currency of every deposit of the product
 * @param interest how a deposit earns
 * @param penalty what the rate is lowered by on premature closure, in points
 * @param principal in minor units
 * @param months how long it lasts, in months; only 0 where terms are in days
 * @param days how long it lasts, in days; only 0 where terms are in months
 */
public record TermDepositRules(
        Currency currency,
        DepositInterest interest,
        AnnualRate penalty,
        Range principal,
        Range months,
        Range days)
        implements ProductRules {
    /** The longest term, in months. */
    public static final int MONTHS_MAX = 600;

    /** The longest term, in days. */
    public static final int DAYS_MAX = 18_250;

    /**
     * A deposit on these terms.
     *
     * @param sum what is laid down
     * @param length for how long
     * @param start the first day that earns
     * @return the deposit
     * @throws Refused for {@link DepositTermsRefusal} where the product does not offer it
     */
    public FixedDeposit deposit(Money sum, Length length, LocalDate start) {
        if (!sum.currency().equals(currency)) {
            throw new Refused(DepositTermsRefusal.CURRENCY, "currency", currency);
        }
        DepositTermsRefusal.PRINCIPAL.check(
                principal, sum.minor(), minor -> new Money(currency, minor).decimal());
        if (length.months() > 0) {
            DepositTermsRefusal.MONTHS.check(months, length.months(), Long::toString);
        } else {
            DepositTermsRefusal.DAYS.check(days, length.days(), Long::toString);
        }
        return new FixedDeposit(
                sum.minor(), start, length.from(start), interest, penalty.percent());
    }

    /** Refuses what nobody could open a deposit on. */
    void check() {
        DepositTermsRefusal.check(interest, penalty);
        if (principal.minimum() < 1) throw new Refused(DepositTermsRefusal.NO_PRINCIPAL);
        if (months.maximum() == 0 && days.maximum() == 0) {
            throw new Refused(DepositTermsRefusal.NO_TERM);
        }
        if (months.maximum() > MONTHS_MAX || days.maximum() > DAYS_MAX) {
            throw new Refused(DepositTermsRefusal.TERM_TOO_LONG);
        }
        if (interest.use() == Use.PAY_OUT && interest.compoundMonths() == 0) {
            throw new Refused(DepositTermsRefusal.PAY_OUT_WITHOUT_PERIODS);
        }
    }
}
