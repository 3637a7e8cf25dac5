package org.quipu.core.holiday;

import org.quipu.core.Refused;

/** Why a calendar stays as it is. */
public enum HolidayRefusal implements Refused.Reason {
    /** Every day would be free. */
    NO_WORKING_DAY("holiday/no-working-day", "A week needs a working day."),
    /** The weekend would change in the past. */
    RETROACTIVE(
            "holiday/retroactive",
            "A further weekend may not hold before the business date: the past stays."),
    /** Nobody plans so far. */
    OUT_OF_RANGE("holiday/out-of-range", "A day within 50 years of the business date."),
    /** The day is free already. */
    ALREADY_DECLARED(
            "holiday/already-declared",
            "This calendar has a holiday on the day already; withdraw it first to rename it."),
    /** The day is no holiday of this calendar. */
    NOT_DECLARED("holiday/not-declared", "This calendar has no holiday on the day."),
    /** It could be free text. */
    NOT_A_CODE(
            "holiday/not-a-code",
            "A holiday's name is a code of 1 to 40 lower-case letters, digits, - and _."),
    /** There are too many holidays. */
    TOO_MANY("holiday/too-many", "A calendar has 2,000 holidays at most."),
    /** There are too many weekends. */
    TOO_MANY_CHANGES("holiday/too-many-changes", "A calendar has 200 weekends at most.");

    private final String code;
    private final String meaning;

    HolidayRefusal(String code, String meaning) {
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
