package org.quipu.core.schedule;

import java.time.LocalDate;
import org.quipu.core.money.Precision;
import org.quipu.core.money.RoundingPoint;

/**
 * Interest that is earned evenly over some days, whatever day count it was computed with.
 *
 * @param from the first day that earns
 * @param to the first day that does not
 * @param amount the whole, in minor units
 */
public record Accrual(LocalDate from, LocalDate to, long amount) {
    /** How many days earn. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay();
    }

    /**
     * What is earned at the close of a day.
     *
     * @param day the day
     * @param precision how this account rounds
     * @return minor units, between nothing and the amount
     */
    public long earned(LocalDate day, Precision precision) {
        if (!day.isAfter(from)) return 0;
        if (!day.isBefore(to)) return amount;
        return RoundingPoint.EARNED_INTEREST.round(
                precision, amount, day.toEpochDay() - from.toEpochDay(), days());
    }
}
