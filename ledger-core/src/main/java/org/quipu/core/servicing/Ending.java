package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.OptionalLong;

/** How a loan ends: paid up, settled early, let go for a trifle, or given up. */
final class Ending {
    private Ending() {}

    /** Ends a loan that has nothing left to pay; gives back what unearned interest was paid. */
    static long close(RunningLoan loan, LocalDate day) {
        var refund =
                loan.servicing.settlement() == SettlementInterest.REFUND_UNEARNED
                        ? unearned(loan, day)
                        : 0;
        loan.totals.paid = loan.totals.paid.minus(Debt.of(DebtComponent.INTEREST, refund));
        loan.credit += refund;
        end(loan, day);
        return refund;
    }

    private static long unearned(RunningLoan loan, LocalDate day) {
        var sum = 0L;
        for (var row : loan.dueAfter(day)) {
            var ahead =
                    row.settled(DebtComponent.INTEREST)
                            - row.earnedAndOwed(day, loan.stops, loan.precision());
            sum += Math.clamp(ahead, 0, row.paid(DebtComponent.INTEREST));
        }
        return sum;
    }

    /** What was paid, waived or capitalised here, and not brought along, is what was earned. */
    private static void end(RunningLoan loan, LocalDate day) {
        var settled = loan.totals.paid.plus(loan.totals.waived).plus(loan.totals.capitalised);
        var earned = settled.minus(loan.opening.open());
        loan.totals.interestAtEnd = earned.interest();
        loan.totals.feesAtEnd = earned.fee();
        loan.fees.end(loan, day, earned.fee());
        loan.status = RunningLoan.Status.CLOSED;
    }

    /** Pays the quote; what is paid above it becomes credit. */
    static Allocated settle(RunningLoan loan, LocalDate day, long amount) {
        var debt = Quote.of(loan, day).debt();
        var creditUsed = Math.clamp(debt.total(), 0, loan.credit);
        var surplus = amount + creditUsed - debt.total();
        loan.credit += surplus - creditUsed;
        loan.totals.paid = loan.totals.paid.plus(debt);
        loan.principal = 0;
        DayEnd.settle(loan, day);
        end(loan, day);
        loan.dropRows();
        return new Allocated(debt, surplus);
    }

    /** Ends a loan when all that is unpaid is not more than its last instalment may lack. */
    static void forgiveTrifle(RunningLoan loan, LocalDate day) {
        if (!loan.isActive() || !loan.servicing.arrears().toleratesAnything()) return;
        var rows = loan.rows();
        if (rows.isEmpty() || day.isBefore(rows.getLast().due())) return;
        var unpaid = rows.stream().mapToLong(row -> row.unpaid().total()).sum();
        var last = rows.stream().filter(Row::isInstalment).toList().getLast();
        if (loan.servicing.arrears().isMoreThanTolerated(unpaid, last.total())) return;
        for (var row : rows) {
            var left = row.unpaid();
            loan.waive(row, DebtComponent.PENALTY, left.penalty());
            loan.waive(row, DebtComponent.FEE, left.fee());
            loan.waive(row, DebtComponent.INTEREST, left.interest());
        }
        loan.totals.smallBalances += loan.principal;
        loan.allowance.expense += loan.principal;
        loan.principal = 0;
        close(loan, day);
    }

    /**
     * Gives up what is outstanding; what was income and is not paid is income no longer.
     *
     * @param uncovered of the loss, where it was decided already what no allowance covers
     */
    static void writeOff(RunningLoan loan, LocalDate day, OptionalLong uncovered) {
        var interest = loan.interestOpen(day);
        var fees = loan.feesOpen(day);
        var memo = LoanBooks.memo(loan, day);
        var recognised =
                new Debt(
                        loan.penaltyOpen() - memo.penalty(),
                        Math.max(0, fees),
                        Math.max(0, interest) - memo.interest(),
                        0);
        var claim = Standing.due(loan, day);
        claim = new Debt(claim.penalty(), claim.fee(), claim.interest(), loan.principal);
        loan.totals.interestAtEnd = loan.interestEarned(day);
        loan.totals.feesAtEnd = loan.feesCharged(day);
        loan.suspension.release(loan.principal);
        var inAdvance = new Debt(0, Math.max(0, -fees), Math.max(0, -interest), 0);
        var lostFees = loan.fees.lose(loan, day, recognised.fee());
        loan.loss =
                new Loss(claim, recognised, memo, inAdvance, loan.suspension.deferred(), lostFees);
        loan.allowance.lose(loan.loss.lost(), uncovered);
        loan.suspension.forget();
        loan.principal = 0;
        loan.dropRows();
        loan.status = RunningLoan.Status.WRITTEN_OFF;
    }
}
