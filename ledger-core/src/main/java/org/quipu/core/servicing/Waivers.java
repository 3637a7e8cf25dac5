package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.List;

/** A part of what is due is let go, the oldest instalment first. */
final class Waivers {
    private Waivers() {}

    /** The most that can be let go: penalties when charged, the rest when due. */
    static long due(RunningLoan loan, DebtComponent component, LocalDate day) {
        if (!loan.isActive()) return 0;
        return rows(loan, component, day).stream().mapToLong(row -> row.unpaid(component)).sum();
    }

    /** Lets go as much as there still is of an amount. */
    static long waive(RunningLoan loan, DebtComponent component, long amount, LocalDate day) {
        if (!loan.isActive()) return 0;
        var left = amount;
        for (var row : rows(loan, component, day)) {
            var part = Math.min(left, row.unpaid(component));
            loan.waive(row, component, part);
            left -= part;
        }
        if (loan.isPaidUp()) Ending.close(loan, day);
        return amount - left;
    }

    private static List<Row> rows(RunningLoan loan, DebtComponent component, LocalDate day) {
        return component == DebtComponent.PENALTY ? loan.rows() : loan.dueBy(day);
    }
}
