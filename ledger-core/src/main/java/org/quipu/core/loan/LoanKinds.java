package org.quipu.core.loan;

import org.quipu.core.Kind;
import org.quipu.core.account.Movement;

/** What the bank remembers of loans. */
public final class LoanKinds {
    /** A loan: what was agreed, decided and recorded. */
    public static final Kind<Loan> LOAN = new Kind<>("loan", Movement.ACCOUNT, new LoanFold());

    private LoanKinds() {}
}
