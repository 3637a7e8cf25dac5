package org.quipu.core.correction;

import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Clears;
import org.quipu.core.account.Moves;
import org.quipu.core.account.MovesByOrder;
import org.quipu.core.account.Reverses;
import org.quipu.core.account.Waives;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.Transaction.Followed;
import org.quipu.core.correction.Transaction.Moved;
import org.quipu.core.correction.Transaction.NoMovement;
import org.quipu.core.correction.Transaction.None;
import org.quipu.core.correction.Transaction.OfLoan;
import org.quipu.core.correction.Transaction.Reversed;
import org.quipu.core.correction.Transaction.Standing;
import org.quipu.core.deposit.DepositEvent;
import org.quipu.core.earning.EarningEvent;
import org.quipu.core.earning.UpkeepEvent;
import org.quipu.core.loan.LoanCorrection;
import org.quipu.core.loan.LoanEvent;

/** What the bank remembers of transactions. */
public final class CorrectionKinds {
    /** The event at a position (the id, decimal), then what corrected it. */
    public static final Kind<Transaction> TRANSACTION =
            new Kind<>("transaction", Tag.TRANSACTION, new Transactions());

    private CorrectionKinds() {}

    private record Transactions() implements Fold<Transaction> {
        @Override
        public Transaction initial() {
            return new None();
        }

        @Override
        public Transaction evolve(Transaction state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Transaction evolve(Transaction state, LedgerEvent event, long position) {
            return switch (state) {
                case None _ -> recorded(event, position);
                case Standing standing -> corrected(standing, event, position);
                case Moved moved -> moved(moved, event, position);
                case OfLoan loan -> event instanceof Reverses ? new Reversed(position) : loan;
                case NoMovement _, Followed _, Reversed _ -> state;
            };
        }

        private static Transaction recorded(LedgerEvent event, long position) {
            var past = LoanCorrection.of(event);
            if (past.isPresent()) return new OfLoan(position, past.get());
            if (!(event instanceof Moves moves)) return new NoMovement();
            if (isFollowing(event)) return new Followed();
            return new Standing(
                    position,
                    moves.movement(),
                    event instanceof TransactionReversed || event instanceof Waives,
                    event instanceof PostingMoved moved
                            ? Optional.of(moved.moves())
                            : Optional.empty(),
                    MovesByOrder.orderOf(event));
        }

        private static boolean isFollowing(LedgerEvent event) {
            return event instanceof LoanEvent
                    || event instanceof EarningEvent
                    || event instanceof UpkeepEvent
                    || event instanceof DepositEvent.FellDue;
        }

        private static Transaction corrected(Standing standing, LedgerEvent event, long position) {
            return switch (event) {
                case TransactionReversed _, Waives _ -> new Reversed(position);
                case PostingMoved _ -> new Moved(position, standing);
                case Clears clears -> new Moved(clears.by(position), standing);
                default -> standing;
            };
        }

        private static Transaction moved(Moved moved, LedgerEvent event, long position) {
            return switch (event) {
                case TransactionReversed _ -> moved.before();
                case Clears clears -> new Moved(clears.by(position), moved.before());
                default -> moved;
            };
        }
    }
}
