package org.quipu.core.client;

import org.quipu.core.Refused;

/** Why something is not done with a client. */
public enum ClientRefusal implements Refused.Reason {
    /** Nobody of this id. */
    UNKNOWN("client/unknown", "There is no client of this id."),
    /** The id names another client. */
    ID_TAKEN("client/id-taken", "There is a client of this id already."),
    /** Somebody with this national id is a client. */
    NATIONAL_ID_TAKEN(
            "client/national-id-taken", "A client with this national id is registered already."),
    /** The caller's own identifier names another client. */
    EXTERNAL_ID_TAKEN("client/external-id-taken", "This external id names another client."),
    /** It could be free text, which may name people. */
    NOT_A_CODE(
            "client/not-a-code",
            "Dimensions and values are codes of 1 to 40 lower-case letters, digits, - and _."),
    /** There are too many. */
    TOO_MANY_DIMENSIONS("client/too-many-dimensions", "A client has 50 dimensions at most."),
    /** There are too many dated values. */
    TOO_MANY_VALUES(
            "client/too-many-values", "A client's dimensions have 500 dated values at most."),
    /** Nobody lives so long or plans so far. */
    DATE_OUT_OF_RANGE(
            "client/date-out-of-range",
            "A value holds from a day within the last 150 years or the coming year.");

    private final String code;
    private final String meaning;

    ClientRefusal(String code, String meaning) {
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
