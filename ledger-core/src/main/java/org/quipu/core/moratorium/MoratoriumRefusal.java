package org.quipu.core.moratorium;

import org.quipu.core.Refused;

/** Why a moratorium is not declared. Why a loan has no part in one is a rule of loans. */
public enum MoratoriumRefusal implements Refused.Reason {
    /** There is none. */
    UNKNOWN("moratorium/unknown", "There is no moratorium of this id."),
    /** The id names another one. */
    ID_TAKEN("moratorium/id-taken", "There is a moratorium of this id already."),
    /** Nobody was ever lent to there. */
    UNKNOWN_BRANCH("moratorium/unknown-branch", "Nobody has ever asked for a loan at this branch."),
    /** No client ever had it. */
    UNKNOWN_DIMENSION(
            "moratorium/unknown-dimension", "No client has ever had this value of this dimension."),
    /** It begins too long ago. */
    VALUE_DATE_TOO_OLD(
            "moratorium/value-date-too-old",
            "A moratorium begins within the year before the business date."),
    /** It puts off by too much, or by nothing. */
    DEFERRAL_OUT_OF_RANGE(
            "moratorium/deferral-out-of-range",
            "Instalments are put off by 1 to 60 months, to a day after the value date."),
    /** Enough is under way. */
    TOO_MANY("moratorium/too-many", "At most 20 moratoria are under way at a time."),
    /** The declaration asks for a second person. */
    NEEDS_FOUR_EYES(
            "moratorium/needs-four-eyes", "The moratorium asks for a second person's approval.");

    private final String code;
    private final String meaning;

    MoratoriumRefusal(String code, String meaning) {
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
