package org.quipu.core.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;

/** What may be asked about payments that others report. */
public sealed interface PaymentCommand extends Command {
    /**
     * Take in a file: each payment is posted on its loan, or waits in suspense, or is refused, for
     * itself.
     *
     * @param file what was sent
     * @param payments its lines, in order
     * @param envelope where it comes from
     */
    record TakePaymentFile(PaymentFile file, List<Sent> payments, Envelope envelope)
            implements PaymentCommand {
        /** Keeps a copy. */
        public TakePaymentFile {
            payments = List.copyOf(payments);
        }
    }

    /**
     * One line of a file.
     *
     * @param payment what was paid
     * @param payee whom the payer named: a loan or a client, by id or external id; anything else is
     *     unknown
     * @param payer hash of who paid
     * @param reference hash of what the payer named
     * @param narrative hash of the words with it
     */
    record Sent(
            Payment payment,
            String payee,
            Optional<String> payer,
            Optional<String> reference,
            Optional<String> narrative) {}

    /**
     * A payment in suspense.
     *
     * @see AssignPayment
     * @see ReturnPayment
     */
    sealed interface OfSuspended extends PaymentCommand {
        /**
         * Which payment.
         *
         * @return the position of the transaction that put it into suspense
         */
        long payment();

        /**
         * When it takes effect.
         *
         * @return the value date, not before the payment's
         */
        Optional<LocalDate> valueDate();
    }

    /**
     * Repay a loan with a payment in suspense, the whole of it.
     *
     * @param payment the position of the transaction that put it there
     * @param loan whose it turned out to be
     * @param valueDate when; the day the money came where absent
     * @param envelope where it comes from
     */
    record AssignPayment(
            long payment, String loan, Optional<LocalDate> valueDate, Envelope envelope)
            implements OfSuspended {}

    /**
     * Give a payment in suspense back to where it came from. A second person must approve.
     *
     * @param payment the position of the transaction that put it there
     * @param valueDate when; the business date where absent
     * @param envelope where it comes from; its settlement account pays, or where absent the one
     *     that was paid
     */
    record ReturnPayment(long payment, Optional<LocalDate> valueDate, Envelope envelope)
            implements OfSuspended, Approvable {}
}
