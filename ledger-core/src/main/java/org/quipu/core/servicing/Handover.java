package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Period;

/**
 * How a running loan stood in another system at the close of the day it was taken over. The loan
 * keeps its schedule: from the day after it is served as if it had always been here. Amounts are
 * minor units.
 *
 * @param day of the handover; nothing here has an earlier value date
 * @param rows by due date: what is late, and what is to come, also where it was paid in advance;
 *     what is over and paid is left out
 * @param past what the rows do not tell
 * @param credit of the borrower
 * @param suspended whether unpaid interest and penalties were no income any more though the loan is
 *     not late enough for it now; one that is late enough is suspended anyway
 * @param restructured the last restructure; the instalments that cure it are counted anew
 */
public record Handover(
        LocalDate day,
        List<HandedRow> rows,
        Past past,
        long credit,
        boolean suspended,
        Optional<Standing.Restructured> restructured) {
    /** Keeps a copy. */
    public Handover {
        rows = List.copyOf(rows);
    }

    /**
     * What happened before and is no row any more.
     *
     * @param principalRepaid in all, on rows that are left included
     * @param capitalised what joined the principal in all; may be below zero
     * @param penaltyCharged in all, paid and waived included: what counts for a cap
     */
    public record Past(long principalRepaid, long capitalised, long penaltyCharged) {}

    /**
     * A row as it stood.
     *
     * @param number its place in its schedule, from 1; 0 for an amount without an instalment, such
     *     as a single fee, or what an earlier schedule left unpaid
     * @param due when it is, or was, to be paid
     * @param from the first day that earns its interest
     * @param to the first day that does not
     * @param asked by component, whether paid or not
     * @param earlier what of its interest other days earn: those of a grace, or before its schedule
     *     was replaced; the rest is earned over its own
     * @param paid of it
     * @param waived of it; never principal
     */
    public record HandedRow(
            int number,
            LocalDate due,
            LocalDate from,
            LocalDate to,
            Debt asked,
            List<Accrual> earlier,
            Debt paid,
            Debt waived) {
        /** Keeps a copy. */
        public HandedRow {
            earlier = List.copyOf(earlier);
        }

        /**
         * The days that earn its interest, and its due date.
         *
         * @return its period
         */
        public Period period() {
            return new Period(from, to, due);
        }

        /**
         * What is still to be paid.
         *
         * @return by component; below zero where more was settled than asked for
         */
        public Debt unpaid() {
            return asked.minus(paid).minus(waived);
        }

        /**
         * The interest that its own period earns.
         *
         * @return minor units
         */
        public long ownInterest() {
            var own = asked.interest();
            for (var part : earlier) own -= part.amount();
            return own;
        }
    }

    /**
     * The level instalment in force, or its part of principal: what the next instalment that is not
     * the last shows of it.
     *
     * @param method how interest is charged
     * @return minor units; 0 where no row tells
     */
    long level(Method method) {
        for (var row : rows) {
            if (row.number() == 0 || !row.due().isAfter(day)) continue;
            if (row.asked().principal() == 0 || row.equals(rows.getLast())) continue;
            return switch (method) {
                case EQUAL_PRINCIPAL -> row.asked().principal();
                case ANNUITY -> row.asked().principal() + row.ownInterest();
                case FLAT, BULLET -> 0;
            };
        }
        return 0;
    }

    /**
     * The principal that is outstanding.
     *
     * @return minor units
     */
    public long principal() {
        var sum = 0L;
        for (var row : rows) sum = Math.addExact(sum, row.unpaid().principal());
        return sum;
    }
}
