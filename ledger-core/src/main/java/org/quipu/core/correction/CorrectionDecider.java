package org.quipu.core.correction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.OfTransaction;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionCommand.WaiveFee;
import org.quipu.core.correction.Transaction.Followed;
import org.quipu.core.correction.Transaction.Moved;
import org.quipu.core.correction.Transaction.NoMovement;
import org.quipu.core.correction.Transaction.None;
import org.quipu.core.correction.Transaction.OfLoan;
import org.quipu.core.correction.Transaction.Reversed;
import org.quipu.core.correction.Transaction.Standing;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.posting.PostingNeeds;

/** The rules of corrections, in one file each: reversal, move and waiver. */
public final class CorrectionDecider implements Decider<CorrectionCommand> {
    @Override
    public Set<Ref<?>> needs(CorrectionCommand command, Known known) {
        return switch (command) {
            case WaiveFee waive -> Waiving.needs(waive, known).all();
            case OfTransaction correct -> needs(correct, known);
        };
    }

    private static Set<Ref<?>> needs(OfTransaction command, Known known) {
        var ref = ref(command.transaction());
        if (known.find(ref).orElse(null) instanceof OfLoan(_, var past)) {
            return LoanReversal.needs(command, past, known).and(ref).all();
        }
        if (!(known.find(ref).orElse(null) instanceof Standing standing)) {
            return new PostingNeeds(known, command.envelope(), Optional.empty()).and(ref).all();
        }
        var movement = standing.movement();
        var needs =
                new PostingNeeds(known, command.envelope(), Optional.of(movement.valueDate()))
                        .and(ref);
        switch (command) {
            case ReverseTransaction reverse -> {
                if (reverse.force()) needs.and(FourEyes.QUEUE);
                for (var leg : movement.legs()) {
                    if (leg instanceof Leg.OfAccount own) {
                        needs.account(own.account());
                        if (own.component() == Component.TERM_DEPOSIT) {
                            needs.and(DepositKinds.DEPOSIT.ref(own.account()));
                        }
                    }
                }
                standing.moves().ifPresent(moved -> needs.and(ref(moved)));
            }
            case MovePosting move -> needs.account(move.from()).account(move.to());
        }
        return needs.all();
    }

    @Override
    public List<? extends LedgerEvent> decide(CorrectionCommand command, Known known) {
        return switch (command) {
            case WaiveFee waive -> Waiving.waive(waive, known);
            case OfTransaction correct -> decide(correct, known);
        };
    }

    private static List<? extends LedgerEvent> decide(OfTransaction command, Known known) {
        if (known.get(ref(command.transaction())) instanceof OfLoan loan) {
            return LoanReversal.decide(command, loan, known);
        }
        var standing = standing(command.transaction(), known);
        return switch (command) {
            case ReverseTransaction reverse -> Reversal.decide(reverse, standing, known);
            case MovePosting move -> Move.decide(move, standing, known);
        };
    }

    private static Standing standing(long transaction, Known known) {
        return switch (known.get(ref(transaction))) {
            case Standing standing when standing.reversal() ->
                    throw new Refused(CorrectionRefusal.REVERSAL_OF_REVERSAL);
            case Standing standing -> standing;
            case None _ -> throw new Refused(CorrectionRefusal.UNKNOWN_TRANSACTION);
            case NoMovement _, OfLoan _ -> throw new Refused(CorrectionRefusal.NOT_A_MOVEMENT);
            case Followed _ -> throw new Refused(CorrectionRefusal.FELL_DUE);
            case Reversed(var by) ->
                    throw new Refused(CorrectionRefusal.ALREADY_REVERSED, "transaction", by);
            case Moved moved ->
                    throw new Refused(CorrectionRefusal.ALREADY_MOVED, "transaction", moved.by());
        };
    }

    private static Ref<Transaction> ref(long transaction) {
        return CorrectionKinds.TRANSACTION.ref(Long.toString(transaction));
    }
}
