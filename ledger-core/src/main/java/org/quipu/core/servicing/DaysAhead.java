package org.quipu.core.servicing;

import java.time.LocalDate;

/** Which day comes next on which a loan may change by itself; the days between are all alike. */
final class DaysAhead {
    private final RunningLoan loan;
    private final LocalDate day;
    private LocalDate next = LocalDate.MAX;

    private DaysAhead(RunningLoan loan, LocalDate day) {
        this.loan = loan;
        this.day = day;
    }

    /** The next such day after the close of one; {@link LocalDate#MAX} where none will come. */
    static LocalDate after(LocalDate day, RunningLoan loan) {
        var ahead = new DaysAhead(loan, day);
        if (loan.isActive()) ahead.look();
        return ahead.next;
    }

    /** Rows are in due order: those due after a day found can only matter by a grace. */
    private void look() {
        for (var row : loan.goingOn(day)) {
            look(row);
            if (row.due().isAfter(next) && !loan.capitalises()) return;
        }
    }

    /** A row falls due, is late from the next day on, costs a fee, suspends, capitalises. */
    private void look(Row row) {
        row.capitalisingEnds().forEach(this::maybe);
        var due = row.due();
        maybe(due);
        if (due.isAfter(day)) return;
        var servicing = loan.servicing;
        maybe(due.plusDays(1));
        maybe(due.plusDays(servicing.lateFee().days() + 1L));
        if (!loan.isLate(row)) return;
        maybe(due.plusDays(servicing.arrears().nonAccrualDays()));
        if (servicing.penalty().cap().isPresent()) maybe(day.plusDays(1));
    }

    private void maybe(LocalDate candidate) {
        if (candidate.isAfter(day) && candidate.isBefore(next)) next = candidate;
    }
}
