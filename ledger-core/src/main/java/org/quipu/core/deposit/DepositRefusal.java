package org.quipu.core.deposit;

import org.quipu.core.Refused;

/** Why something is not done with a deposit for a term, besides what stops any posting. */
public enum DepositRefusal implements Refused.Reason {
    /** It is an account of another kind. */
    NOT_A_DEPOSIT("deposit/unknown", "There is no deposit of this id."),
    /** Nothing is there any more. */
    ENDED("deposit/ended", "The deposit was paid out; nothing is left on it."),
    /** It is as if it had never been. */
    UNDONE("deposit/undone", "The deposit's opening was reversed."),
    /** Nothing more comes of an instruction. */
    MATURED("deposit/matured", "The deposit has matured and waits to be collected."),
    /** It comes from two places, or from none. */
    ONE_SOURCE(
            "deposit/one-source",
            "The money comes from a savings account or through a settlement account: name one of"
                    + " the two."),
    /** It goes to two places, or to none. */
    ONE_PAYEE(
            "deposit/one-payee",
            "The money goes to a savings account or through a settlement account: name one of the"
                    + " two."),
    /** It is no account of a saver. */
    NOT_A_SAVINGS_ACCOUNT("deposit/not-a-savings-account", "The account is no savings account."),
    /** It is a customer's account. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "deposit/not-a-settlement-account",
            "The account is no till, vault, bank, float or suspense account."),
    /** Somebody else would have it. */
    OTHER_CLIENT("deposit/other-client", "The savings account belongs to another client."),
    /** Another currency. */
    OTHER_CURRENCY(
            "deposit/other-currency", "The account holds another currency than the deposit."),
    /** Cash is handed over by people. */
    NOT_SETTLED_BY_ITSELF(
            "deposit/not-settled-by-itself",
            "At maturity money leaves by itself through a bank, float or suspense account; cash"
                    + " waits to be collected."),
    /** Paid to nobody. */
    PAYEE_MISSING(
            "deposit/payee-missing",
            "An instruction to pay out or settle names the account that is paid."),
    /** Paid though it stays. */
    PAYEE_WITHOUT_PAYMENT(
            "deposit/payee-without-payment",
            "An instruction to renew or wait names no account to pay at maturity."),
    /** Interest has nowhere to go. */
    INTEREST_ACCOUNT_MISSING(
            "deposit/interest-account-missing",
            "The product pays interest out: name the savings account that receives it."),
    /** Interest stays. */
    INTEREST_IS_REINVESTED(
            "deposit/interest-is-reinvested",
            "Interest of this product joins the deposit; no account receives it."),
    /** All is laid down. */
    NOT_RECURRING("deposit/not-recurring", "The deposit takes no further instalments."),
    /** It is too early. */
    INSTALMENT_NOT_DUE(
            "deposit/instalment-not-due", "The next instalment is paid from its own day on."),
    /** The bank would ask for more than there is. */
    CLAWBACK_ABOVE_BALANCE(
            "deposit/clawback-above-balance",
            "More interest was paid out than the deposit could give back."),
    /** It is too late to undo the beginning. */
    INTEREST_RECORDED(
            "deposit/interest-recorded",
            "Interest of the deposit is recorded already; close the deposit instead."),
    /** What came later is in the way. */
    NOT_LAST("deposit/not-last", "Something happened to the deposit since; reverse that first.");

    private final String code;
    private final String meaning;

    DepositRefusal(String code, String meaning) {
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
