package org.quipu.core.statement;

import org.quipu.core.Refused;

/** Why a statement is not sent. */
public enum StatementRefusal implements Refused.Reason {
    /** There is no such account. */
    NOT_A_SAVINGS_ACCOUNT("statement/not-a-savings-account", "There is no such savings account."),
    /** More may be booked on it. */
    DAY_NOT_CLOSED("statement/day-not-closed", "A statement ends with a day that is closed."),
    /** Those days were sent already. */
    SENT_ALREADY("statement/sent-already", "An earlier statement has that day."),
    /** It is no SHA-256. */
    NOT_A_DIGEST("statement/not-a-digest", "A digest is 64 lower-case hexadecimal digits.");

    private final String code;
    private final String meaning;

    StatementRefusal(String code, String meaning) {
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
