package org.quipu.core.loan;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.loan.LoanEvent.AccrualResumed;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.ApplicationWithdrawn;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.DisbursementFailed;
import org.quipu.core.loan.LoanEvent.DisbursementInstructed;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.loan.LoanEvent.LoanRejected;
import org.quipu.core.loan.LoanEvent.LoanReopened;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanTransferred;
import org.quipu.core.loan.LoanEvent.MoratoriumGranted;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.loan.LoanEvent.OfficerChanged;
import org.quipu.core.loan.LoanEvent.PaymentPromised;

/**
 * How loans are booked: each component to its role. What is earned, charged for being late or
 * suspended is a measure, and enters the books with the day.
 */
public final class LoanBookkeeping {
    private LoanBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(LoanEvent event) {
        return switch (event) {
            case Moved moved -> Optional.of(JournalEntry.of(moved.movement()));
            case LoanRestructured restructured -> restructured.movement().map(JournalEntry::of);
            case AllocationsRestated restated -> restated.delta().map(JournalEntry::of);
            case LoanTransferred transferred -> transferred.entry();
            case LoanApplied _,
                    LoanApproved _,
                    LoanRejected _,
                    ApplicationWithdrawn _,
                    DisbursementInstructed _,
                    DisbursementFailed _,
                    LoanRescheduled _,
                    MoratoriumGranted _,
                    LoanFeeCharged _,
                    PaymentPromised _,
                    BorrowerContacted _,
                    OfficerChanged _,
                    AccrualStopped _,
                    AccrualResumed _,
                    DecisionReversed _,
                    LoanClosed _,
                    LoanReopened _ ->
                    Optional.empty();
        };
    }
}
