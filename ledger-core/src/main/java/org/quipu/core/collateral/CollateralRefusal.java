package org.quipu.core.collateral;

import org.quipu.core.Refused;

/** Why what secures a loan stays as it is. */
public enum CollateralRefusal implements Refused.Reason {
    /** The loan is past. */
    LOAN_OVER(
            "collateral/loan-over",
            "The loan was declined, withdrawn or paid back: nothing more is pledged for it."),
    /** The id names another item. */
    ID_TAKEN("collateral/id-taken", "An item of this id is pledged for the loan already."),
    /** It could be free text. */
    NOT_A_CODE(
            "collateral/not-a-code",
            "A kind is a code of 1 to 40 lower-case letters, digits, - and _."),
    /** Amounts are of the loan's currency. */
    WRONG_CURRENCY("collateral/wrong-currency", "The amount is not in the loan's currency."),
    /** It would secure nothing. */
    NOT_POSITIVE("collateral/not-positive", "The amount must be above zero."),
    /** Nothing of this id is pledged. */
    NOT_PLEDGED("collateral/not-pledged", "No item of this id is pledged for the loan."),
    /** The rest is the saver's. */
    MORE_THAN_PLEDGED("collateral/more-than-pledged", "No more is called than is pledged."),
    /** The borrower owes the loan anyway. */
    OWN_LOAN("collateral/own-loan", "A borrower does not answer for the own loan."),
    /** The client answers already. */
    ALREADY_GUARANTOR(
            "collateral/already-guarantor",
            "The client answers for the loan already; release it first to change the amount."),
    /** The client does not answer. */
    NOT_A_GUARANTOR("collateral/not-a-guarantor", "The client does not answer for the loan."),
    /** There are too many. */
    TOO_MANY("collateral/too-many", "A loan has 50 items and 50 guarantors at most.");

    private final String code;
    private final String meaning;

    CollateralRefusal(String code, String meaning) {
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
