package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Currency;
import org.quipu.core.Refused;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;
import org.quipu.core.servicing.ServicingTerms;

/**
 * What a loan may be. Amounts are minor units of the currency.
 *
 * @param currency of every loan of the product
 * @param precision how amounts are rounded; with the currency's own decimals
 * @param limits what an applicant may choose, and what applies where nothing is chosen
 * @param calculation how the schedule is computed
 * @param servicing how the loan is served
 * @param controls what else the bank asks for
 */
public record LoanRules(
        Currency currency,
        Precision precision,
        LoanLimits limits,
        LoanCalculation calculation,
        ServicingTerms servicing,
        LoanControls controls)
        implements ProductRules {
    /** Refuses other decimals than the currency has. */
    public LoanRules {
        if (precision.digits() != currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("precision of another currency");
        }
    }

    /**
     * What bank and applicant would agree on.
     *
     * @param asked what the applicant chooses
     * @param disbursed the day the money goes out
     * @param days which days are worked on
     * @return everything a loan is computed from
     * @throws Refused for {@link LoanTermsRefusal} where it is outside the limits or contradictory
     */
    public LoanContract contract(TermsAsked asked, LocalDate disbursed, BusinessDays days) {
        return new Agreeing(this, asked, disbursed, days).contract();
    }

    /**
     * What bank and applicant would agree on at a branch.
     *
     * @param asked what the applicant chooses
     * @param disbursed the day the money goes out
     * @param calendar the branch's; the days around the loan's own are kept in the contract
     * @return everything a loan is computed from
     * @throws Refused for {@link LoanTermsRefusal} where it is outside the limits or contradictory
     */
    public LoanContract contract(TermsAsked asked, LocalDate disbursed, BranchCalendar calendar) {
        var last = new Agreeing(this, asked, disbursed, BusinessDays.EVERY_DAY).lastDue();
        return contract(asked, disbursed, calendar.between(disbursed, last));
    }

    /**
     * Refuses what is too much for a borrower's experience.
     *
     * @param cycle 1 for the first loan, and so on
     * @param principal what is asked for
     * @throws Refused if the product lends less in this cycle
     */
    public void checkCycle(int cycle, Money principal) {
        controls.limitOf(cycle)
                .ifPresent(limit -> {
                    if (principal.minor() > limit.maximum()) {
                        throw new Refused(
                                LoanTermsRefusal.ABOVE_CYCLE_LIMIT,
                                "maximum",
                                new Money(currency, limit.maximum()));
                    }
                });
    }

    /**
     * What the borrower must have saved, kept as collateral.
     *
     * @param principal minor units
     * @return minor units
     */
    public long savings(long principal) {
        var share = controls.savings();
        return RoundingPoint.COMPULSORY_SAVINGS.round(
                precision, principal, share.numerator(), share.denominator());
    }
}
