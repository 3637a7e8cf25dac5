package org.quipu.core.savings;

import org.quipu.core.Refused;

/** Why something is not done with a savings account, besides what stops any posting. */
public enum SavingsRefusal implements Refused.Reason {
    /** The id names another account. */
    ID_TAKEN("account/id-taken", "There is an account of this id already."),
    /** The caller's own identifier names another account. */
    EXTERNAL_ID_TAKEN("account/external-id-taken", "This external id names another account."),
    /** It is an account of another kind. */
    NOT_A_SAVINGS_ACCOUNT("savings/not-a-savings-account", "The account is no savings account."),
    /** The other side is missing. */
    NO_SETTLEMENT_ACCOUNT(
            "savings/no-settlement-account",
            "Money in or out names the till, vault, bank, float or suspense account."),
    /** The other side is a customer's account. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "savings/not-a-settlement-account",
            "The other side must be a till, vault, bank, float or suspense account; between"
                    + " customers' accounts use a transfer."),
    /** The product knows no such fee. */
    FEE_NOT_IN_PRODUCT("savings/fee-not-in-product", "The product does not name this fee."),
    /** The first money would not pay for the account. */
    BELOW_OPENING_FEE(
            "savings/below-opening-fee", "The first deposit is at least the opening fee."),
    /** A hold of this id is active. */
    HOLD_ID_TAKEN("savings/hold-id-taken", "The account has a hold of this id."),
    /** No hold of this id is active. */
    NO_SUCH_HOLD("savings/no-such-hold", "The account has no active hold of this id."),
    /** It is the lender's to release. */
    PLEDGED(
            "savings/pledged",
            "The hold secures a loan: it is released or called there, not here."),
    /** More than is reserved. */
    MORE_THAN_HELD("savings/more-than-held", "A capture may not exceed what is held."),
    /** It would end before it begins. */
    HOLD_EXPIRY_NOT_LATER(
            "savings/hold-expiry-not-later", "A hold expires after the business date."),
    /** There are too many. */
    TOO_MANY_HOLDS("savings/too-many-holds", "An account has 100 active holds at most."),
    /** There is nothing to stop. */
    BLOCK_OF_NOTHING("savings/block-of-nothing", "A block stops debits or all movements."),
    /** The account is not stopped. */
    NOT_BLOCKED("savings/not-blocked", "The account is not blocked."),
    /** There is money on it, or a debt. */
    BALANCE_NOT_ZERO(
            "savings/balance-not-zero",
            "Pay the balance out or in first, or name a settlement account to pay it out of."),
    /** Something is reserved. */
    HOLDS_ACTIVE("savings/holds-active", "Release or capture the holds first.");

    private final String code;
    private final String meaning;

    SavingsRefusal(String code, String meaning) {
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
