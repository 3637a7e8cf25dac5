package org.quipu.core.payment;

import org.quipu.core.Claim;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;

/** What the bank remembers of files of payments. */
public final class PaymentKinds {
    /** Whether a file was taken in, and by which event. */
    public static final Kind<Claim> FILE = new Kind<>("payment-file", "payment-file", new Files());

    private PaymentKinds() {}

    private record Files() implements Fold<Claim> {
        @Override
        public Claim initial() {
            return Claim.FREE;
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public Claim evolve(Claim state, LedgerEvent event, long position) {
            return event instanceof PaymentFileTaken
                    ? new Claim.Taken(Long.toString(position))
                    : state;
        }
    }
}
