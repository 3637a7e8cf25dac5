package org.quipu.core.period;

import org.quipu.core.Refused;

/** Why a period is not closed or opened, or takes no entry. */
public enum PeriodRefusal implements Refused.Reason {
    /** Its books are shut. */
    CLOSED("period/closed", "The period of this date is closed; the first open date is named."),
    /** Not its turn. */
    NOT_NEXT("period/not-next", "Periods are closed in order; the next one is named."),
    /** It goes on. */
    NOT_OVER("period/not-over", "A period is closed after its last day."),
    /** Something is still to be written into it. */
    DAYS_NOT_BOOKED(
            "period/days-not-booked",
            "The last day of the period must be closed and booked first; the last one booked is"
                    + " named."),
    /** Its trial balance is being drawn up. */
    CLOSING_UNDER_WAY(
            "period/closing-under-way",
            "A period is just being closed; ask again when its trial balance is there."),
    /** Only the last one opens. */
    NOT_LAST_CLOSED(
            "period/not-last-closed", "Only the period last closed is opened again; it is named."),
    /** Nobody closes the books alone. */
    NEEDS_FOUR_EYES(
            "period/needs-four-eyes", "Closing and reopening need a second person's approval.");

    private final String code;
    private final String meaning;

    PeriodRefusal(String code, String meaning) {
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
