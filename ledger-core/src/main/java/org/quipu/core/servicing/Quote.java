package org.quipu.core.servicing;

import java.time.LocalDate;

/**
 * What it takes to pay a loan back at once.
 *
 * @param debt by component; interest may be below zero where what is not earned is refunded
 * @param credit of the borrower, in minor units
 * @param total to be paid, never below zero
 */
public record Quote(Debt debt, long credit, long total) {
    /** The quote of a running loan; nothing once it has ended. */
    static Quote of(RunningLoan loan, LocalDate day) {
        if (!loan.isActive()) return new Quote(Debt.NONE, loan.credit, 0);
        var debt = Debt.of(DebtComponent.PRINCIPAL, loan.principal);
        for (var row : loan.rows()) debt = debt.plus(ofRow(loan, row, day));
        return new Quote(debt, loan.credit, Math.max(0, debt.total() - loan.credit));
    }

    /** Interest, fee and penalty of one instalment: fees and interest of the future are spared. */
    private static Debt ofRow(RunningLoan loan, Row row, LocalDate day) {
        var unpaid = row.unpaid();
        var due = row.carried || !row.due().isAfter(day);
        var earned =
                row.earnedAndOwed(day, loan.stops, loan.precision())
                        - row.settled(DebtComponent.INTEREST);
        if (due) {
            var interest = row.capitalisesAfter(day) ? Math.max(0, earned) : unpaid.interest();
            return new Debt(unpaid.penalty(), unpaid.fee(), interest, 0);
        }
        var refunds = loan.servicing.settlement() == SettlementInterest.REFUND_UNEARNED;
        return new Debt(unpaid.penalty(), 0, refunds ? earned : Math.max(0, earned), 0);
    }
}
