package org.quipu.core.loan;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Seen;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.account.Movement;
import org.quipu.core.earning.EarningKinds;

/** What the bank remembers of loans. */
public final class LoanKinds {
    /** A loan: what was agreed, decided and recorded. */
    public static final Kind<Loan> LOAN = new Kind<>("loan", Movement.ACCOUNT, new LoanFold());

    /** How often a client has borrowed. */
    public static final Kind<Borrower> BORROWER =
            new Kind<>("borrower", AccountKinds.CLIENT_TAG, new Borrowers());

    /** The loans that were paid out to a client or taken over, by id. */
    public static final Kind<List<String>> LOANS_OF =
            new Kind<>("loans-of", AccountKinds.CLIENT_TAG, new LoansOf());

    /** What a loan's events change; a command that decides more than once sees the first ones. */
    public static final Kinds TOUCHED =
            new Kinds(
                    List.of(
                            LOAN,
                            AccountKinds.ACCOUNT,
                            AccountKinds.EXTERNAL_TRANSACTION,
                            EarningKinds.EARNED));

    /** Whether a branch, a code without a register, has ever had a loan or been asked for one. */
    public static final Kind<Seen> BRANCH =
            new Kind<>("branch", "branch", Seen.in(LoanEvent.class));

    private LoanKinds() {}

    private record Borrowers() implements Fold<Borrower> {
        @Override
        public Borrower initial() {
            return Borrower.NEW;
        }

        @Override
        public Borrower evolve(Borrower state, LedgerEvent event) {
            return event instanceof LoanEvent.LoanDisbursed
                            || event instanceof LoanEvent.LoanMigrated
                    ? state.again()
                    : state;
        }
    }

    private record LoansOf() implements Fold<List<String>> {
        @Override
        public List<String> initial() {
            return List.of();
        }

        @Override
        public List<String> evolve(List<String> state, LedgerEvent event) {
            return switch (event) {
                case LoanEvent.LoanDisbursed it -> with(state, it.loan());
                case LoanEvent.LoanMigrated it -> with(state, it.loan());
                default -> state;
            };
        }

        private static List<String> with(List<String> state, String loan) {
            if (state.contains(loan)) return state;
            var all = new ArrayList<>(state);
            all.add(loan);
            return List.copyOf(all);
        }
    }
}
