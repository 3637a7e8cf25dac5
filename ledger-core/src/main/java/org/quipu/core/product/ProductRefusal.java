package org.quipu.core.product;

import org.quipu.core.Refused;

/** Why something is not done with a product. */
public enum ProductRefusal implements Refused.Reason {
    /** Nothing is offered under this id. */
    UNKNOWN("product/unknown", "There is no product of this id."),
    /** Its first version is valid only later. */
    NOT_VALID_YET(
            "product/not-valid-yet", "No version of the product is valid on the business date."),
    /** Rules would change the past. */
    RETROACTIVE(
            "product/retroactive",
            "A further version may not be valid before the business date: the past stays."),
    /** Accounts of the product hold another currency. */
    CURRENCY_FIXED("product/currency-fixed", "The currency of a product never changes."),
    /** Accounts of the product are of another kind. */
    KIND_FIXED("product/kind-fixed", "A savings product stays one, a loan product too."),
    /** It is no savings product. */
    NOT_FOR_SAVINGS("product/not-for-savings", "The product is not for savings accounts."),
    /** It is no loan product. */
    NOT_FOR_LOANS("product/not-for-loans", "The product is not for loans."),
    /** It is no product of deposits for a term. */
    NOT_FOR_TERM_DEPOSITS("product/not-for-term-deposits", "The product is not for term deposits."),
    /** It is no product of recurring deposits. */
    NOT_FOR_RECURRING_DEPOSITS(
            "product/not-for-recurring-deposits", "The product is not for recurring deposits."),
    /** A third party's money has no place. */
    PAYEE_UNKNOWN(
            "product/payee-unknown",
            "A charge's payee is an open settlement account in the product's currency."),
    /** The usual terms themselves are not possible. */
    USUAL_TERMS_REFUSED(
            "product/usual-terms-refused", "The default terms break a rule of lending."),
    /** Figures of the rules contradict one another. */
    CONTRADICTION(
            "product/contradiction",
            "Limits are of the product's currency, not negative, the maximum not below the"
                    + " minimum."),
    /** There are too many versions. */
    TOO_MANY_VERSIONS(
            "product/too-many-versions", "A product has 200 versions at most; offer a new one.");

    private final String code;
    private final String meaning;

    ProductRefusal(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
