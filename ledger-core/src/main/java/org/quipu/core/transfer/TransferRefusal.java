package org.quipu.core.transfer;

import org.quipu.core.Refused;

/** Why money is not transferred, besides what stops any posting. */
public enum TransferRefusal implements Refused.Reason {
    /** Both ends are one. */
    SAME_ACCOUNT("transfer/same-account", "The two accounts of a transfer must differ.");

    private final String code;
    private final String meaning;

    TransferRefusal(String code, String meaning) {
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
