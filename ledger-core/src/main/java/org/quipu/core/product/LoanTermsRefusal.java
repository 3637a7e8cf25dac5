package org.quipu.core.product;

import java.util.Locale;
import org.quipu.core.Refused;

/** Why a product does not lend on the terms asked for. */
public enum LoanTermsRefusal implements Refused.Reason {
    /** The product lends another currency. */
    CURRENCY("The product lends another currency."),
    /** More or less than the product lends. */
    PRINCIPAL_OUT_OF_LIMITS("The principal is outside the product's limits."),
    /** More than the product lends in this cycle. */
    ABOVE_CYCLE_LIMIT("The principal is above the limit of the borrower's cycle."),
    /** A rate the product does not have. */
    RATE_OUT_OF_LIMITS("The rate is outside the product's limits."),
    /** An amount of interest the product does not have. */
    INTEREST_OUT_OF_LIMITS("The amount of interest is outside the product's limits."),
    /** A rate where an amount is agreed, or an amount where a rate is. */
    PRICE_OF_ANOTHER_KIND(
            "The product charges interest by a rate or as an amount, and the other was asked for."),
    /** More or fewer instalments than the product has. */
    INSTALMENTS_OUT_OF_LIMITS("The number of instalments is outside the product's limits."),
    /** A frequency the product does not have. */
    FREQUENCY_NOT_OFFERED("The product has no such frequency."),
    /** A first due date the product does not have. */
    FIRST_DUE_OUT_OF_LIMITS(
            "The first due date is after disbursement, and not later than the product allows."),
    /** A grace the product does not have. */
    GRACE_OUT_OF_LIMITS("The grace is outside the product's limits."),
    /** A grace that leaves no instalment, or capitalises what is being repaid. */
    CONTRADICTION("The terms contradict one another."),
    /** Figures that no ledger holds. */
    TOO_LARGE("The terms lead to figures beyond any ledger.");

    private final String meaning;

    LoanTermsRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "loan-terms/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
