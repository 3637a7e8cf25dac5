package org.quipu.core.chart;

import org.quipu.core.Refused;

/** Why the chart of accounts is not changed. */
public enum ChartRefusal implements Refused.Reason {
    /** Somebody was faster. */
    VERSION_PASSED(
            "chart/version-passed", "The chart was changed meanwhile; read it and ask again."),
    /** A code or a name that cannot stand in a chart. */
    MALFORMED_ACCOUNT(
            "chart/malformed-account",
            "A code is 1 to 20 letters, digits, dots and hyphens; a name 1 to 80 characters."),
    /** One account, two wishes. */
    LISTED_TWICE("chart/listed-twice", "An account is listed twice."),
    /** Lines were written on it as what it is. */
    TYPE_CHANGED("chart/type-changed", "An account keeps its type; add another account instead."),
    /** Nothing would change. */
    NO_CHANGE("chart/no-change", "Every account listed is so already."),
    /** The chart is bounded. */
    TOO_MANY_ACCOUNTS("chart/too-many-accounts", "A chart has 2,000 accounts at the most."),
    /** Nothing is mapped to what is not there. */
    UNKNOWN_ACCOUNT("chart/unknown-account", "The chart has no account of this code."),
    /** A debt is no income. */
    OTHER_TYPE(
            "mapping/other-type",
            "A role is mapped to an account of its own type: an asset to an asset."),
    /** What was booked is booked. */
    NOT_LATER(
            "mapping/not-later",
            "A mapping holds from a day after the business date; what was booked stays."),
    /** The mappings are bounded. */
    TOO_MANY_MAPPINGS("mapping/too-many", "A chart has 2,000 mappings at the most.");

    private final String code;
    private final String meaning;

    ChartRefusal(String code, String meaning) {
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
