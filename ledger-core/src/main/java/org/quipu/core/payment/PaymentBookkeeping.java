package org.quipu.core.payment;

import java.util.Optional;
import org.quipu.core.journal.JournalEntry;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentReturned;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;

/** How reported payments are booked: what goes to a loan, by the repayment beside it. */
public final class PaymentBookkeeping {
    private PaymentBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(PaymentEvent event) {
        return switch (event) {
            case PaymentFileTaken _, PaymentMatched _, PaymentRefused _, PaymentAssigned _ ->
                    Optional.empty();
            case PaymentSuspended it -> Optional.of(JournalEntry.of(it.movement()));
            case PaymentReturned it -> Optional.of(JournalEntry.of(it.movement()));
        };
    }
}
