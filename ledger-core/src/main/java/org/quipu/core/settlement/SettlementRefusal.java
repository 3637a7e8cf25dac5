package org.quipu.core.settlement;

import org.quipu.core.Refused;

/** Why a settlement account is not opened, or moves no money of the bank's own. */
public enum SettlementRefusal implements Refused.Reason {
    /** The id names another account. */
    ID_TAKEN("account/id-taken", "There is an account of this id already."),
    /** The caller's own identifier names another account. */
    EXTERNAL_ID_TAKEN("account/external-id-taken", "This external id names another account."),
    /** It would be a customer's account. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "settlement/not-a-settlement-account",
            "A settlement account is a till, vault, bank, float or suspense account."),
    /** It would no longer be the sum of what it controls. */
    PURPOSE_OF_SUB_LEDGER(
            "settlement/purpose-of-sub-ledger",
            "The purpose is the sum of accounts that the ledger keeps one by one; post on those."),
    /** Nobody spends the bank's money alone. */
    NEEDS_FOUR_EYES(
            "settlement/needs-four-eyes", "The bank's own money needs a second person's approval.");

    private final String code;
    private final String meaning;

    SettlementRefusal(String code, String meaning) {
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
