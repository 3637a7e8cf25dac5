package org.quipu.projections.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Reverses;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRefused;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.loan.LoanEvent;

/**
 * What an event touched, to go on to.
 *
 * @param loans their ids
 * @param accounts their ids; no loan's
 * @param reverses the position of the event it took back
 * @param approval the id of the request it made or decided
 */
record Touched(
        List<String> loans,
        List<String> accounts,
        Optional<Long> reverses,
        Optional<Long> approval) {
    static Touched by(LedgerEvent event, long position) {
        var loans = new LinkedHashSet<String>();
        var accounts = new LinkedHashSet<String>();
        if (event instanceof LoanEvent own) loans.add(own.loan());
        if (event instanceof TransactionReversed reversed) reversed.loan().ifPresent(loans::add);
        if (event instanceof MayMove moves && moves.moved().isPresent()) {
            for (var leg : moves.moved().get().legs()) {
                if (!(leg instanceof Leg.OfAccount own)) continue;
                (own.component().isLoan() ? loans : accounts).add(own.account());
            }
        }
        var reverses =
                event instanceof Reverses it ? Optional.of(it.reverses()) : Optional.<Long>empty();
        return new Touched(
                List.copyOf(loans), List.copyOf(accounts), reverses, approval(event, position));
    }

    private static Optional<Long> approval(LedgerEvent event, long position) {
        return switch (event) {
            case ApprovalRequested _ -> Optional.of(position);
            case ApprovalGranted granted -> Optional.of(granted.approval());
            case ApprovalRefused refused -> Optional.of(refused.approval());
            default -> Optional.empty();
        };
    }
}
