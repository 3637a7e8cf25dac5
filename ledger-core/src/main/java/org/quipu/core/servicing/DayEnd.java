package org.quipu.core.servicing;

import java.time.LocalDate;

/** What is tested and made up at the close of a day. */
final class DayEnd {
    private DayEnd() {}

    /** Closes a day; a loan that had ended before has only its estimates and deferrals left. */
    static void close(RunningLoan loan, LocalDate day, boolean began) {
        if (began) {
            noteWhoWasOnTime(loan, day);
            cure(loan, day);
            resume(loan, day);
            Ending.forgiveTrifle(loan, day);
        }
        if (loan.status != RunningLoan.Status.WRITTEN_OFF) {
            loan.suspension.release(loan.principal);
        }
        loan.provide(day);
    }

    /**
     * A settlement pays what is due on its day, though it leaves no rows for the close to look at.
     */
    static void settle(RunningLoan loan, LocalDate day) {
        for (var row : loan.unsettledBy(day)) {
            if (row.due().equals(day)) row.unpaidAtDue = false;
        }
        cureByLastInstalments(loan, day);
    }

    private static void noteWhoWasOnTime(RunningLoan loan, LocalDate day) {
        for (var row : loan.goingOn(day)) {
            if (row.due().isAfter(day)) return;
            if (row.due().equals(day)) row.unpaidAtDue = loan.isLate(row);
        }
    }

    /** Nothing is late, and the last instalments of the new schedule were paid when due. */
    private static void cure(RunningLoan loan, LocalDate day) {
        if (loan.daysPastDue(day) == 0) cureByLastInstalments(loan, day);
    }

    private static void cureByLastInstalments(RunningLoan loan, LocalDate day) {
        if (!loan.restructure.isUncured()) return;
        var rows = loan.rows().stream().filter(Row::isInstalment).toList();
        var needed = Math.min(loan.servicing.arrears().cureInstalments(), rows.size());
        var due = rows.stream().filter(row -> !row.due().isAfter(day)).toList();
        if (due.size() < needed || rows.isEmpty()) return;
        var last = due.subList(due.size() - needed, due.size());
        if (last.stream().noneMatch(row -> row.unpaidAtDue)) {
            loan.restructure = loan.restructure.cure();
        }
    }

    private static void resume(RunningLoan loan, LocalDate day) {
        if (loan.status == RunningLoan.Status.WRITTEN_OFF) return;
        if (loan.daysPastDue(day) == 0 && !loan.restructure.isUncured()) {
            loan.suspension.suspended = false;
        }
    }
}
