package org.quipu.core.schedule;

import java.time.LocalDate;

/**
 * One interest period and the day its instalment falls due.
 *
 * @param start the first day that earns
 * @param end the first day that does not
 * @param due when the instalment is to be paid, shifted by holidays
 */
public record Period(LocalDate start, LocalDate end, LocalDate due) {
    /**
     * What is left of it from a day on; nothing once it is over.
     *
     * @param day the first day that counts
     * @return the rest, due on the same day
     */
    public Period from(LocalDate day) {
        if (!day.isAfter(start)) return this;
        return new Period(day, day.isAfter(end) ? day : end, due);
    }
}
