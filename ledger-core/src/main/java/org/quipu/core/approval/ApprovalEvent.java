package org.quipu.core.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.money.Money;

/** What can happen to a command that waits for a second person. */
public sealed interface ApprovalEvent extends LedgerEvent {
    /**
     * A second person was asked. The approval's id is the position of this event.
     *
     * @param command what waits; its envelope says who asked, the maker
     * @param rule the code of the rule that asks for a second person
     * @param amount what is at stake; absent where it is no amount
     * @param bookedOn the business date
     */
    record ApprovalRequested(
            Approvable command, String rule, Optional<Money> amount, LocalDate bookedOn)
            implements ApprovalEvent {
        @Override
        public Envelope envelope() {
            return command.envelope();
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(FourEyes.QUEUE.toTag());
        }
    }

    /**
     * A second person agreed. What the command led to follows in the same decision.
     *
     * @param approval the position of the request
     * @param bookedOn the business date
     * @param envelope where it came from; its actor is the checker
     */
    record ApprovalGranted(long approval, LocalDate bookedOn, Envelope envelope)
            implements ApprovalEvent {
        @Override
        public Set<Tag> tags() {
            return ended(approval);
        }
    }

    /**
     * A second person declined, or the maker withdrew it: nothing happens.
     *
     * @param approval the position of the request
     * @param bookedOn the business date
     * @param envelope where it came from; its actor is the checker or the maker, its narrative why
     */
    record ApprovalRefused(long approval, LocalDate bookedOn, Envelope envelope)
            implements ApprovalEvent {
        @Override
        public Set<Tag> tags() {
            return ended(approval);
        }
    }

    private static Set<Tag> ended(long approval) {
        return Set.of(FourEyes.QUEUE.toTag(), ApprovalKinds.of(approval).toTag());
    }
}
