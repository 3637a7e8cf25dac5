package org.quipu.core.settlement;

import org.quipu.core.Refused;

/** Why a settlement account is not opened. */
public enum SettlementRefusal implements Refused.Reason {
    /** The id names another account. */
    ID_TAKEN("account/id-taken", "There is an account of this id already."),
    /** The caller's own identifier names another account. */
    EXTERNAL_ID_TAKEN("account/external-id-taken", "This external id names another account."),
    /** It would be a customer's account. */
    NOT_A_SETTLEMENT_ACCOUNT(
            "settlement/not-a-settlement-account",
            "A settlement account is a till, vault, bank, float or suspense account.");

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
