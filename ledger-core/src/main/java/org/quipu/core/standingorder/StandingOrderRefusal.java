package org.quipu.core.standingorder;

import org.quipu.core.Refused;

/** Why a standing order is not taken, besides what stops any posting. */
public enum StandingOrderRefusal implements Refused.Reason {
    /** There is none of this id. */
    UNKNOWN("standing-order/unknown", "The account has no standing order of this id."),
    /** The id names another order. */
    ID_TAKEN("standing-order/id-taken", "There is a standing order of this id already."),
    /** It is over. */
    ENDED("standing-order/ended", "The standing order has ended; give a new one."),
    /** It would pay itself. */
    SAME_ACCOUNT("standing-order/same-account", "A standing order pays another account."),
    /** The payer is something else. */
    NOT_A_SAVINGS_ACCOUNT(
            "standing-order/not-a-savings-account", "Only savings accounts pay by standing order."),
    /** The payee is something that no standing order pays. */
    NOT_PAYABLE(
            "standing-order/not-payable",
            "A standing order pays a savings account, a loan or a recurring deposit."),
    /** The payee holds another currency. */
    OTHER_CURRENCY(
            "standing-order/other-currency",
            "Both accounts of a standing order have one currency."),
    /** The loan is not paid out, or is over. */
    LOAN_NOT_RUNNING("standing-order/loan-not-running", "The loan does not run."),
    /** The deposit takes no instalments any more. */
    DEPOSIT_NOT_RUNNING(
            "standing-order/deposit-not-running", "The deposit takes no further instalments."),
    /** A savings account has none. */
    NO_INSTALMENTS(
            "standing-order/no-instalments",
            "Instalments are paid to a loan or a recurring deposit; to a savings account an"
                    + " amount, or what is above or below one."),
    /** A deposit takes nothing else. */
    INSTALMENTS_ONLY(
            "standing-order/instalments-only",
            "A recurring deposit takes its instalments and nothing else."),
    /** A sweep goes between savings accounts. */
    SWEEP_TO_SAVINGS_ONLY(
            "standing-order/sweep-to-savings-only", "A sweep goes to another savings account."),
    /** It would tell a stranger's balance. */
    OTHER_CLIENT(
            "standing-order/other-client",
            "Only an account of the same client is filled up, or a deposit of the same client"
                    + " paid."),
    /** An amount is missing, or one too much. */
    AMOUNT_OR_INSTALMENT(
            "standing-order/amount-or-instalment",
            "An instalment says how much it is; everything else has an amount."),
    /** A rhythm is missing, or one too much. */
    RHYTHM_OF_AN_AMOUNT(
            "standing-order/rhythm-of-an-amount",
            "A fixed amount has a frequency; instalments and sweeps are looked at every day."),
    /** It would begin in the past. */
    STARTS_IN_THE_PAST(
            "standing-order/starts-in-the-past", "It starts on the business date or later."),
    /** It would never pay. */
    NEVER_PAYS(
            "standing-order/never-pays",
            "It ends before anything would be paid; change its dates."),
    /** Two ways to end. */
    TWO_ENDS("standing-order/two-ends", "It ends after so many payments or on a day, not both."),
    /** No time, or too often. */
    TIMES("standing-order/times", "It is paid at least once and at most 1,200 times."),
    /** Too often, or never. */
    TRIES("standing-order/tries", "A payment is tried on 1 to 31 days."),
    /** What secures a loan leaves for its instalments alone. */
    ACCOUNT_PLEDGED(
            "standing-order/account-pledged",
            "The account secures a loan: it pays instalments of loans by standing order, and"
                    + " nothing else."),
    /** They would undo each other. */
    OVERLAPPING_SWEEPS(
            "standing-order/overlapping-sweeps",
            "The account has a sweep on the same days; an account has one at a time."),
    /** It would come back. */
    CIRCLE(
            "standing-order/circle",
            "The account that is paid pays back to this one by standing orders, itself or through"
                    + " others."),
    /** Nobody could tell whether it comes back. */
    CHAIN_TOO_LONG(
            "standing-order/chain-too-long",
            "More than 200 accounts are paid on by standing orders behind this one."),
    /** There are too many. */
    TOO_MANY("standing-order/too-many", "An account has 20 standing orders at most."),
    /** It is paused. */
    PAUSED("standing-order/paused", "The standing order is paused already."),
    /** It is not. */
    NOT_PAUSED("standing-order/not-paused", "The standing order is not paused.");

    private final String code;
    private final String meaning;

    StandingOrderRefusal(String code, String meaning) {
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
