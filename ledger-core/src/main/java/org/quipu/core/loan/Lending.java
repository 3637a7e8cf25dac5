package org.quipu.core.loan;

import org.quipu.core.Known;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan.Applied;
import org.quipu.core.loan.Loan.Approved;
import org.quipu.core.loan.Loan.Lent;

/** Finds a loan in the stage that a command needs. */
final class Lending {
    private Lending() {}

    static Loan known(String loan, Known known) {
        var state = known.get(LoanKinds.LOAN.ref(loan));
        if (state instanceof Loan.None) throw new Refused(LoanRefusal.UNKNOWN, "loan", loan);
        return state;
    }

    static Applied applied(String loan, Known known) {
        if (known(loan, known) instanceof Applied applied) return applied;
        throw new Refused(LoanRefusal.NOT_APPLIED, "loan", loan);
    }

    static Approved approved(String loan, Known known) {
        if (known(loan, known) instanceof Approved approved) return approved;
        throw new Refused(LoanRefusal.NOT_APPROVED, "loan", loan);
    }

    static Lent lent(String loan, Known known) {
        if (known(loan, known) instanceof Lent lent) return lent;
        throw new Refused(LoanRefusal.NOT_DISBURSED, "loan", loan);
    }

    /** A loan that was given up may still be paid; a closed one has ended. */
    static Lent owing(String loan, Known known) {
        var lent = lent(loan, known);
        if (lent.books().status() == Loan.Status.CLOSED) {
            throw new Refused(LoanRefusal.CLOSED, "loan", loan);
        }
        return lent;
    }
}
