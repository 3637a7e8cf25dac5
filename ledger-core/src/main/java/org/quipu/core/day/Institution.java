package org.quipu.core.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is known of the institution whose ledger this is. */
public sealed interface Institution {
    /** Not founded yet. */
    record None() implements Institution {}

    /**
     * At work.
     *
     * @param name its name
     * @param zone where its days begin and end
     * @param mode who advances its date
     * @param date the first business date, or the last one that was commanded
     */
    record Founded(String name, ZoneId zone, DateMode mode, LocalDate date) implements Institution {
        /**
         * The business date at a moment. Whoever asks also keeps it from falling behind the last
         * booking date.
         *
         * @param now the moment, from the caller's clock
         * @return the commanded date, or the clock's in the institution's zone but never before its
         *     first
         */
        public LocalDate dateAt(Instant now) {
            if (mode == DateMode.COMMAND) return date;
            var today = LocalDate.ofInstant(now, zone);
            return today.isBefore(date) ? date : today;
        }
    }
}
