package org.quipu.core.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanDecider;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanRefusal;

/**
 * A loan that a reported payment repays, as any repayment does. One that was closed takes none:
 * nobody stands at a counter who could say that the rest is meant to be the borrower's credit.
 *
 * @param position of the repayment, or recovery
 * @param envelope as it was written
 * @param events what happens
 */
record Repaying(long position, Envelope envelope, List<LedgerEvent> events) {
    private static final LoanDecider LOANS = new LoanDecider();

    static Set<Ref<?>> needs(RepayLoan repay, Known known) {
        return LOANS.needs(repay, known);
    }

    static Repaying decide(RepayLoan repay, Known known) {
        if (known.get(LoanKinds.LOAN.ref(repay.loan())) instanceof Lent lent
                && lent.books().status() == Loan.Status.CLOSED) {
            throw new Refused(LoanRefusal.CLOSED, "loan", repay.loan());
        }
        var events = List.<LedgerEvent>copyOf(LOANS.decide(repay, known));
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (event instanceof RepaymentReceived || event instanceof RecoveryReceived) {
                return new Repaying(known.nextPosition() + i, event.envelope(), events);
            }
        }
        throw new IllegalStateException("No repayment of " + repay.loan());
    }

    List<LedgerEvent> with(LedgerEvent after) {
        var all = new ArrayList<>(events);
        all.add(after);
        return all;
    }
}
