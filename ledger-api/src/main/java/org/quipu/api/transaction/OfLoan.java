package org.quipu.api.transaction;

import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.loan.Allocation;
import org.quipu.api.loan.Effect;
import org.quipu.api.operation.Query;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.servicing.Servicing;

/** What a transaction was to a loan, and is now. */
record OfLoan(
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String id,
        @Meaning("What it settled as it was posted; absent where it moved nothing.")
                Optional<Allocation> allocation,
        @Meaning("What it settles as recorded now; absent where it moves nothing any more.")
                Optional<Allocation> allocationNow,
        @Meaning("The transactions whose allocation it changed; only of restatements.")
                List<Effect.Changed> restated,
        @Meaning(value = "The transaction it took back.", example = "48213")
                Optional<String> reverses) {
    static Optional<OfLoan> of(LedgerEvent event, String position, Query.Reading reading) {
        return loan(event).map(loan -> of(event, loan, position, reading));
    }

    private static Optional<String> loan(LedgerEvent event) {
        return switch (event) {
            case LoanEvent own -> Optional.of(own.loan());
            case TransactionReversed reversed -> reversed.loan();
            default -> Optional.empty();
        };
    }

    private static OfLoan of(
            LedgerEvent event, String loan, String position, Query.Reading reading) {
        var movement = event instanceof MayMove moves ? moves.moved() : Optional.<Movement>empty();
        var now =
                reading.state(LoanKinds.LOAN.ref(loan)).state() instanceof Lent lent
                        ? Optional.ofNullable(lent.books().entries().get(name(event, position)))
                                .map(entry -> Allocation.of(entry, lent.money(0)))
                        : Optional.<Allocation>empty();
        return new OfLoan(
                loan,
                movement.map(moved -> Allocation.of(loan, moved)),
                now,
                event instanceof AllocationsRestated it
                        ? it.restated().stream().map(Effect.Changed::of).toList()
                        : List.of(),
                reverses(event));
    }

    /** Under which name the loan's books keep it. */
    private static String name(LedgerEvent event, String position) {
        return switch (event) {
            case LoanDisbursed _ -> Servicing.DISBURSEMENT;
            case LoanMigrated _ -> Servicing.TAKEOVER;
            case CreditApplied it -> it.due();
            case InterestCapitalised it -> it.due();
            case SmallBalanceForgiven it -> it.due();
            default -> position;
        };
    }

    private static Optional<String> reverses(LedgerEvent event) {
        return switch (event) {
            case TransactionReversed it -> Optional.of(Long.toString(it.reverses()));
            case DecisionReversed it -> Optional.of(Long.toString(it.reverses()));
            default -> Optional.empty();
        };
    }
}
