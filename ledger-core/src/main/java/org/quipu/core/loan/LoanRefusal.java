package org.quipu.core.loan;

import org.quipu.core.Refused;

/** Why something is not done with a loan, besides the rules of its servicing. */
public enum LoanRefusal implements Refused.Reason {
    /** There is none. */
    UNKNOWN("loan/unknown", "There is no loan of this id."),
    /** Another account has the id. */
    ID_TAKEN("loan/id-taken", "This id names another account."),
    /** Another account has the caller's own identifier. */
    EXTERNAL_ID_TAKEN("loan/external-id-taken", "This external id names another account."),
    /** It is not asked for any more, or not yet. */
    NOT_APPLIED("loan/not-applied", "The loan does not wait for a decision."),
    /** Only what is approved is paid out. */
    NOT_APPROVED("loan/not-approved", "The loan does not wait to be paid out."),
    /** A channel has not answered yet. */
    INSTRUCTED(
            "loan/disbursement-instructed",
            "A channel was told to pay this loan out: confirm or fail that first."),
    /** No channel was told to pay. */
    NOT_INSTRUCTED("loan/not-instructed", "No channel was told to pay this loan out."),
    /** Nothing happens to a loan before it is paid out. */
    NOT_DISBURSED("loan/not-disbursed", "The loan was not paid out."),
    /** Money needs another side. */
    NO_OTHER_SIDE(
            "loan/no-other-side", "Name the settlement account or the savings account it goes by."),
    /** The other side is no saver. */
    NOT_A_SAVINGS_ACCOUNT("loan/not-a-savings-account", "The other side is no savings account."),
    /** The other side is not the bank's. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "loan/not-a-settlement-account", "The other side is no settlement account."),
    /** Principal is owed whatever happens. */
    PRINCIPAL_NOT_WAIVED(
            "loan/principal-not-waived", "Principal is not waived: write the loan off."),
    /** A top-up is between a borrower's own loans. */
    ANOTHER_BORROWER("loan/another-borrower", "Both loans must be the same borrower's."),
    /** A new loan that does not pay the old one. */
    TOP_UP_TOO_SMALL("loan/top-up-too-small", "The new loan does not pay the old one."),
    /** The product wants savings held, and no account was named. */
    COMPULSORY_SAVINGS_MISSING(
            "loan/compulsory-savings-missing",
            "The product asks for compulsory savings: name the account that keeps them."),
    /** The product asks for a second person. */
    NEEDS_FOUR_EYES("loan/needs-four-eyes", "The product asks for a second person's approval."),
    /** Nothing would change. */
    NOTHING_TO_CHANGE("loan/nothing-to-change", "Name a rate or a next due date."),
    /** Money comes from where it was agreed. */
    ANOTHER_FUND(
            "loan/another-fund",
            "The loan is lent from the fund that its application named, and from no other."),
    /** A promise needs something owed. */
    NOTHING_OWED("loan/nothing-owed", "Nothing is owed on the loan: it is closed or written off."),
    /** A promise is of days to come. */
    PROMISE_IN_THE_PAST(
            "loan/promise-in-the-past", "A payment is promised for the business date or later."),
    /** Nobody works on a loan that is paid. */
    CLOSED("loan/closed", "The loan is closed."),
    /** What is noted has happened. */
    NOT_HAPPENED_YET("loan/not-happened-yet", "The date is the business date or earlier."),
    /** A loan is looked after once it is there. */
    BEFORE_THE_LOAN("loan/before-the-loan", "The date is before the disbursement."),
    /** A letter is not answered like a call. */
    OUTCOME_OF_ANOTHER_CONTACT(
            "loan/outcome-of-another-contact", "This way of contact has no such outcome."),
    /** Who looks after a loan is said in order. */
    HANDED_OVER_LATER("loan/handed-over-later", "The loan was handed over on a later day already."),
    /** A hand-over is to another. */
    ALREADY_THE_OFFICER("loan/already-the-officer", "This officer looks after the loan already."),
    /** A transfer is to other books. */
    ALREADY_THERE("loan/already-there", "The loan is of this branch and this fund already."),
    /** What goes with a loan is what is recorded of it. */
    DAYS_NOT_BOOKED(
            "loan/days-not-booked",
            "A loan is transferred when all days before the business date are booked: close them"
                    + " first."),
    /** More is recorded of it than the request knew. */
    BOOKED_SINCE("loan/booked-since", "A day was booked since the transfer was asked: ask again."),
    /** Too much has happened to one loan. */
    TOO_MANY_DECISIONS(
            "loan/too-many-decisions", "A loan has 5,000 transactions at most; restructure it.");

    private final String code;
    private final String meaning;

    LoanRefusal(String code, String meaning) {
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
