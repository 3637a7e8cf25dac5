package org.quipu.core.correction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Reverses;

/** What can happen to a past transaction. */
public sealed interface CorrectionEvent extends LedgerEvent {
    /**
     * A transaction was taken back as a whole. A hold that it captured does not come back.
     *
     * @param reverses the position of the transaction
     * @param restores where that was a move: the position of the transaction that stands again
     * @param loan whose transaction it was, of a loan's
     * @param movement all its legs opposite, with its value date, booked today
     */
    record TransactionReversed(
            long reverses, Optional<Long> restores, Optional<String> loan, Movement movement)
            implements CorrectionEvent, Moves, Reverses {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(Tag.TRANSACTION, Long.toString(reverses)));
            loan.ifPresent(id -> tags.add(new Tag(Movement.ACCOUNT, id)));
            restores.ifPresent(at -> tags.add(new Tag(Tag.TRANSACTION, Long.toString(at))));
            return tags;
        }
    }

    /**
     * A posting went to the account it was meant for.
     *
     * @param moves the position of the transaction
     * @param from the account that had it
     * @param to the account that has it now
     * @param movement away from the one, to the other, with the value date of the transaction,
     *     booked today
     */
    record PostingMoved(long moves, String from, String to, Movement movement)
            implements CorrectionEvent, Moves {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(Tag.TRANSACTION, Long.toString(moves)));
            return tags;
        }
    }
}
