package org.quipu.core.report;

import org.quipu.core.Refused;

/** Why a report is not kept. */
public enum ReportRefusal implements Refused.Reason {
    /** Its day has not come. */
    FUTURE("report/future", "A report is of a day up to the business date."),
    /** Nobody knew that much. */
    NOT_KNOWN_YET("report/not-known-yet", "The log has not come to this position."),
    /** It says nothing, or too much. */
    FIGURES("report/figures", "A report has 1 to 200 figures."),
    /** Two figures would say two things. */
    FIGURE_TWICE("report/figure-twice", "A figure is named once a currency."),
    /** It is narrowed too much, or twice. */
    SCOPE("report/scope", "A report is narrowed by at most 10 dimensions, each once."),
    /** It is no SHA-256. */
    NOT_A_DIGEST("report/not-a-digest", "A digest is 64 lower-case hexadecimal digits."),
    /** The last one said the same. */
    ISSUED_ALREADY("report/issued-already", "The last issue of this report was the same.");

    private final String code;
    private final String meaning;

    ReportRefusal(String code, String meaning) {
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
