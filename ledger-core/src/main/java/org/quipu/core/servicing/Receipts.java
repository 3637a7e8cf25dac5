package org.quipu.core.servicing;

import java.time.LocalDate;
import org.quipu.core.schedule.Method;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.AllocationRule.ReducePrincipal;

/** What becomes of money that comes in. */
final class Receipts {
    /**
     * One payment taken in.
     *
     * @param allocated where it went
     * @param replacedSchedule whether the instalments that follow were made anew
     */
    record Taken(Allocated allocated, boolean replacedSchedule) {}

    private final RunningLoan loan;

    Receipts(RunningLoan loan) {
        this.loan = loan;
    }

    /** A payment on a running loan. */
    Taken repay(LocalDate day, long amount) {
        if (loan.isCapitalising(day) && amount >= Quote.of(loan, day).total()) {
            return new Taken(Ending.settle(loan, day, amount), false);
        }
        var payment = new Allocation(loan, amount);
        payment.payDue(loan.unsettledBy(day));
        var replaced = payAhead(day, payment);
        loan.credit += payment.left();
        var refund = loan.isPaidUp() ? Ending.close(loan, day) : 0;
        var debt = payment.settled().minus(Debt.of(DebtComponent.INTEREST, refund));
        return new Taken(new Allocated(debt, payment.left() + refund), replaced);
    }

    private boolean payAhead(LocalDate day, Allocation payment) {
        if (payment.left() == 0) return false;
        return switch (loan.servicing.allocation().overpayment()) {
            case Hold _ -> false;
            case NextInstalments _ -> {
                payment.payOneByOne(loan.dueAfter(day));
                yield false;
            }
            case ReducePrincipal rule -> {
                if (loan.terms.interest().method() == Method.FLAT) {
                    payment.payOneByOne(loan.dueAfter(day));
                    yield false;
                }
                yield new PrincipalReduction(loan, day, rule, payment).pay();
            }
        };
    }

    /** Credit that was held pays what has fallen due. */
    void applyCredit(LocalDate day) {
        if (loan.credit <= 0 || !(loan.servicing.allocation().overpayment() instanceof Hold)) {
            return;
        }
        var payment = new Allocation(loan, loan.credit);
        payment.payDue(loan.unsettledBy(day));
        loan.credit = payment.left();
        if (loan.isPaidUp()) Ending.close(loan, day);
    }
}
