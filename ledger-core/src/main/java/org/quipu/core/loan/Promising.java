package org.quipu.core.loan;

import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.loan.LoanCommand.PromisePayment;
import org.quipu.core.loan.LoanEvent.PaymentPromised;

/** What a borrower promises: remembered for those who look after loans, and no part of the debt. */
final class Promising {
    private Promising() {}

    static List<LedgerEvent> promise(PromisePayment promise, Known known) {
        var lent = Lending.lent(promise.loan(), known);
        if (lent.books().status() != Loan.Status.ACTIVE) {
            throw new Refused(LoanRefusal.NOTHING_OWED, "loan", promise.loan());
        }
        Receiving.minor(promise.amount(), lent); // refuses what is no amount of the loan
        var today = known.businessDate();
        if (promise.by().isBefore(today)) {
            throw new Refused(LoanRefusal.PROMISE_IN_THE_PAST, "businessDate", today);
        }
        var branch = lent.application().account().branch();
        return List.of(
                new PaymentPromised(
                        promise.loan(),
                        promise.amount(),
                        promise.by(),
                        today,
                        promise.envelope().orBranch(branch)));
    }
}
