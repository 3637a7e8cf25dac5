package org.quipu.core.payment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Clears;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;

/** What can happen to payments that others report. */
public sealed interface PaymentEvent extends LedgerEvent {
    /**
     * A file was taken in. What became of each of its payments follows in the same decision.
     *
     * @param file what was sent
     * @param payments how many
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PaymentFileTaken(PaymentFile file, int payments, LocalDate bookedOn, Envelope envelope)
            implements PaymentEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(PaymentKinds.FILE.ref(file.id()).toTag());
        }
    }

    /** What became of one payment of a file. */
    sealed interface OfFile extends PaymentEvent {
        /**
         * Which file.
         *
         * @return its id
         */
        String file();

        /**
         * The line.
         *
         * @return as it was reported
         */
        Payment payment();

        @Override
        default Set<Tag> tags() {
            return Set.of(PaymentKinds.FILE.ref(file()).toTag());
        }
    }

    /**
     * A payment repaid a loan; the repayment stands before this.
     *
     * @param file of which file
     * @param payment the line
     * @param loan which loan
     * @param repayment the position of its repayment, or recovery
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PaymentMatched(
            String file,
            Payment payment,
            String loan,
            long repayment,
            LocalDate bookedOn,
            Envelope envelope)
            implements OfFile {}

    /**
     * A payment went into suspense.
     *
     * @param file of which file
     * @param payment the line
     * @param rule why it repaid no loan: the rule's name
     * @param loan the loan that may not be repaid, where one was found
     * @param movement the first leg is where the money lies, the second suspense
     */
    record PaymentSuspended(
            String file, Payment payment, String rule, Optional<String> loan, Movement movement)
            implements OfFile, Moves {
        @Override
        public Set<Tag> tags() {
            return with(movement, PaymentKinds.FILE.ref(file).toTag());
        }
    }

    /**
     * A payment was not taken in: it is in the ledger already, or no rule lets it in.
     *
     * @param file of which file
     * @param payment the line
     * @param rule why: the rule's name
     * @param transaction the position of the transaction that it is, where it is there already
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PaymentRefused(
            String file,
            Payment payment,
            String rule,
            Optional<Long> transaction,
            LocalDate bookedOn,
            Envelope envelope)
            implements OfFile {}

    /**
     * The loan of a payment in suspense was found; the repayment stands before this.
     *
     * @param payment the position of the transaction that put it there
     * @param loan which loan
     * @param repayment the position of its repayment, or recovery
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record PaymentAssigned(
            long payment, String loan, long repayment, LocalDate bookedOn, Envelope envelope)
            implements PaymentEvent, Clears {
        @Override
        public long clears() {
            return payment;
        }

        @Override
        public long by(long own) {
            return repayment;
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(new Tag(Tag.TRANSACTION, Long.toString(payment)));
        }
    }

    /**
     * A payment in suspense was given back.
     *
     * @param payment the position of the transaction that put it there
     * @param movement the first leg is suspense, the second what paid
     * @param approvedBy the second person
     */
    record PaymentReturned(long payment, Movement movement, Optional<String> approvedBy)
            implements PaymentEvent, Moves, Clears {
        @Override
        public long clears() {
            return payment;
        }

        @Override
        public long by(long own) {
            return own;
        }

        @Override
        public Set<Tag> tags() {
            return with(movement, new Tag(Tag.TRANSACTION, Long.toString(payment)));
        }
    }

    private static Set<Tag> with(Movement movement, Tag tag) {
        var tags = new LinkedHashSet<>(movement.tags());
        tags.add(tag);
        return tags;
    }
}
