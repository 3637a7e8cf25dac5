package org.quipu.core.day;

import org.quipu.core.Refused;

/** Why the calendar does not move. */
public enum DayRefusal implements Refused.Reason {
    /** It began before. */
    ALREADY_FOUNDED("day/already-founded", "The institution was founded before."),
    /** It has not begun. */
    NOT_FOUNDED("day/not-founded", "The institution must be founded first."),
    /** The past is over. */
    BACKWARDS("day/backwards", "The business date never goes back."),
    /** Its date is the clock's. */
    RUN_BY_CLOCK("day/run-by-clock", "The clock runs this institution's date; no command does."),
    /** It is not here yet. */
    NOT_BEGUN("day/not-begun", "A day can be closed from its own date on; this one is to come."),
    /** There are no books of it. */
    BEFORE_THE_INSTITUTION(
            "day/before-the-institution", "The institution has no books before its first day."),
    /** Later days were booked since, or are being booked. */
    NOT_THE_LAST_BOOKED(
            "day/not-the-last-booked",
            "What is recorded is corrected as of the last booked day, while none is being booked."),
    /** A correction of that day is in the books. */
    ALREADY_CORRECTED(
            "day/already-corrected", "These accounts were corrected for this day before."),
    /** What is recorded is what the rules make of it. */
    NOTHING_TO_CORRECT("day/nothing-to-correct", "Nothing drifted of these accounts."),
    /** A second person is asked; nothing is refused by this. */
    CORRECTION_NEEDS_FOUR_EYES(
            "day/correction-needs-four-eyes", "A second person approves a correction.");

    private final String code;
    private final String meaning;

    DayRefusal(String code, String meaning) {
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
