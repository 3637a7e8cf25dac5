package org.quipu.core.posting;

import org.quipu.core.Refused;

/** Why money is not moved. */
public enum PostingRefusal implements Refused.Reason {
    /** There is no such account. */
    UNKNOWN_ACCOUNT("account/unknown", "There is no account of this id."),
    /** It has ended. */
    ACCOUNT_CLOSED("account/closed", "The account is closed; nothing moves on it any more."),
    /** It was stopped. */
    ACCOUNT_BLOCKED("account/blocked", "The account is blocked for this; unblock it first."),
    /** It holds another currency. */
    WRONG_CURRENCY("account/wrong-currency", "The account holds another currency."),
    /** It moves by its own terms. */
    TERM_DEPOSIT(
            "posting/term-deposit",
            "Money on a term deposit stays there until its maturity; close the deposit to have it"
                    + " earlier."),
    /** Nothing would move. */
    AMOUNT_NOT_POSITIVE("posting/amount-not-positive", "The amount must be above zero."),
    /** More than any bank has. */
    AMOUNT_TOO_LARGE(
            "posting/amount-too-large", "One posting moves 10^15 minor units at the most."),
    /** It would count from a day that is not here yet. */
    VALUE_DATE_IN_FUTURE(
            "posting/value-date-in-future", "The value date may not be after the business date."),
    /** It would count from a day before the account existed. */
    BEFORE_OPENING(
            "posting/before-opening", "The value date may not be before the account was opened."),
    /** The caller's own identifier names another transaction. */
    EXTERNAL_ID_TAKEN(
            "posting/external-id-taken",
            "This external id names another transaction; find it there or use a new one."),
    /** More than the holder may draw, on the booking date or a day since the value date. */
    INSUFFICIENT_AVAILABLE_BALANCE(
            "savings/insufficient-available-balance",
            "The amount must be available at the end of every day from the value date on."),
    /** The holder agreed to leave it for a time. */
    LOCKED_IN("savings/locked-in", "Nothing is withdrawn from the account until its lock-in ends."),
    /** A correction would put the account deeper below zero than it may be on some day. */
    OVERDRAFT_EXCEEDED(
            "correction/overdraft-exceeded",
            "Balance and overdraft limit must carry the correction on every day since its value"
                    + " date."),
    /** More than the product allows on one account. */
    MAXIMUM_BALANCE(
            "savings/maximum-balance", "The account would hold more than its product allows."),
    /** More cash than there is. */
    INSUFFICIENT_CASH(
            "settlement/insufficient-cash", "The till or vault does not hold that much cash.");

    private final String code;
    private final String meaning;

    PostingRefusal(String code, String meaning) {
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
