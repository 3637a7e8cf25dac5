package org.quipu.core.payment;

import org.quipu.core.Refused;

/** Why a file of payments is not taken in, or a payment goes to no loan. */
public enum PaymentRefusal implements Refused.Reason {
    /** The very same file. */
    FILE_TAKEN("payment-file/taken-before", "This very file was taken in before."),
    /** There is nothing in it, or too much. */
    PAYMENTS("payment-file/payments", "A file has 1 to 2,000 payments."),
    /** Its control total is another. */
    DOES_NOT_ADD_UP(
            "payment-file/does-not-add-up", "The payments do not add up to the file's total."),
    /** One of its payments stands in it twice. */
    TRANSACTION_TWICE("payment-file/transaction-twice", "A transaction stands in a file once."),
    /** It would wait on an account that is for something else. */
    NOT_A_SUSPENSE_ACCOUNT(
            "payment-file/not-a-suspense-account",
            "What finds no loan waits on a settlement account of the kind suspense."),
    /** The money would lie nowhere. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "payment-file/not-a-settlement-account",
            "The money of a file lies on a till, vault, bank or float account."),
    /** Nobody has this name. */
    UNKNOWN_PAYEE("payment/unknown-payee", "It names no loan, and no client."),
    /** The client has nothing to repay. */
    NO_RUNNING_LOAN("payment/no-running-loan", "The client it names has no running loan."),
    /** It could be for any of them. */
    SEVERAL_LOANS("payment/several-loans", "The client it names has several running loans."),
    /** What happened there put nothing into suspense. */
    NOT_IN_SUSPENSE("payment/not-in-suspense", "That transaction put nothing into suspense."),
    /** It left suspense before. */
    LEFT_SUSPENSE(
            "payment/left-suspense",
            "The payment left suspense; reverse the transaction that took it out first."),
    /** Before the money came. */
    BEFORE_PAYMENT("payment/before-payment", "Its value date is not before the payment's own."),
    /** Nobody gives money away alone. */
    NEEDS_FOUR_EYES(
            "payment/needs-four-eyes",
            "A payment that goes back needs a second person's approval.");

    private final String code;
    private final String meaning;

    PaymentRefusal(String code, String meaning) {
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
