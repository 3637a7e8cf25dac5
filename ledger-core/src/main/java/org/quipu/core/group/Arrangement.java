package org.quipu.core.group;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * How the bank works with a group.
 *
 * @param officer the loan officer in charge, a code
 * @param meeting when the group meets
 */
public record Arrangement(Optional<String> officer, Optional<Meeting> meeting) {
    /** How often a group meets. */
    public enum Every {
        /** Each week. */
        WEEKLY,
        /** Each second week. */
        BIWEEKLY,
        /** Each fourth week. */
        EVERY_4_WEEKS,
        /** Once a month. */
        MONTHLY
    }

    /**
     * When a group meets.
     *
     * @param weekday on which day of the week
     * @param every how often
     */
    public record Meeting(DayOfWeek weekday, Every every) {}
}
