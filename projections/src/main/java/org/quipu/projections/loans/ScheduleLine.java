package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Servicing.RowStanding;
import org.quipu.core.servicing.Servicing.RowStanding.State;
import org.quipu.core.servicing.Standing;

/**
 * An instalment as it stands. Amounts are minor units.
 *
 * @param number from 1; 0 for a carried amount or a single charge
 * @param due when
 * @param asked by component
 * @param paid of it
 * @param waived of it
 * @param unpaid of it
 * @param state how it stands
 * @param daysLate since its due date, where late
 */
public record ScheduleLine(
        int number,
        LocalDate due,
        Debt asked,
        Debt paid,
        Debt waived,
        Debt unpaid,
        State state,
        int daysLate) {
    /**
     * The state as callers read it.
     *
     * @return lower case
     */
    public String stateText() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static ScheduleLine of(RowStanding row, Standing standing, LocalDate day) {
        var state = row.state(standing, day);
        var late = state == State.LATE ? day.toEpochDay() - row.due().toEpochDay() : 0;
        return new ScheduleLine(
                row.number(),
                row.due(),
                row.asked(),
                row.paid(),
                row.waived(),
                row.unpaid(),
                state,
                (int) late);
    }

    /** The sums of all; state and dates say nothing. */
    static ScheduleLine total(List<ScheduleLine> lines) {
        var asked = Debt.NONE;
        var paid = Debt.NONE;
        var waived = Debt.NONE;
        var unpaid = Debt.NONE;
        for (var line : lines) {
            asked = asked.plus(line.asked);
            paid = paid.plus(line.paid);
            waived = waived.plus(line.waived);
            unpaid = unpaid.plus(line.unpaid);
        }
        var last = lines.isEmpty() ? LocalDate.EPOCH : lines.getLast().due();
        return new ScheduleLine(lines.size(), last, asked, paid, waived, unpaid, State.PAID, 0);
    }
}
