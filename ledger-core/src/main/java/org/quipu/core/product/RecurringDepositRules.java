package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import org.quipu.core.Refused;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;
import org.quipu.core.termdeposit.RecurringDeposit;

/**
 * On what terms the same sum is taken each month. A deposit keeps the version it was opened under.
 *
 * @param currency of every deposit of the product
 * @param interest how a deposit earns; it joins the deposit
 * @param penalty what the rate is lowered by on premature closure, in points
 * @param instalment in minor units
 * @param months how many instalments there are
 * @param lateDays how many days after it is due an instalment may be paid and earns all the same
 */
public record RecurringDepositRules(
        Currency currency,
        DepositInterest interest,
        AnnualRate penalty,
        Range instalment,
        Range months,
        int lateDays)
        implements ProductRules {
    /** No month is shorter than these days and the one on which an instalment is missed. */
    public static final int LATE_MAX = 27;

    /**
     * A deposit on these terms.
     *
     * @param sum what is laid down each month
     * @param count how many times
     * @param start the day of the first
     * @return the deposit, if nothing of it is missed
     * @throws Refused for {@link DepositTermsRefusal} where the product does not offer it
     */
    public RecurringDeposit deposit(Money sum, int count, LocalDate start) {
        if (!sum.currency().equals(currency)) {
            throw new Refused(DepositTermsRefusal.CURRENCY, "currency", currency);
        }
        DepositTermsRefusal.INSTALMENT.check(
                instalment, sum.minor(), minor -> new Money(currency, minor).decimal());
        DepositTermsRefusal.MONTHS.check(months, count, Long::toString);
        return new RecurringDeposit(
                sum.minor(), start, count, Set.of(), interest, penalty.percent());
    }

    /** Refuses what nobody could open a deposit on. */
    void check() {
        DepositTermsRefusal.check(interest, penalty);
        if (instalment.minimum() < 1) throw new Refused(DepositTermsRefusal.NO_PRINCIPAL);
        if (months.minimum() < 1) throw new Refused(DepositTermsRefusal.NO_TERM);
        if (months.maximum() > TermDepositRules.MONTHS_MAX) {
            throw new Refused(DepositTermsRefusal.TERM_TOO_LONG);
        }
        if (interest.use() == Use.PAY_OUT) throw new Refused(DepositTermsRefusal.INTEREST_STAYS);
        if (lateDays < 0 || lateDays > LATE_MAX) {
            throw new Refused(DepositTermsRefusal.LATE_TOO_LONG, "maximum", LATE_MAX);
        }
    }
}
