package org.quipu.core.correction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Moves;
import org.quipu.core.account.Reverses;
import org.quipu.core.account.Waives;

/** What can happen to a past transaction. */
public sealed interface CorrectionEvent extends LedgerEvent {
    /**
     * A transaction was taken back as a whole. A hold that it captured does not come back.
     *
     * @param reverses the position of the transaction
     * @param restores where that was a move: the position of the transaction that stands again
     * @param loan whose transaction it was, of a loan's
     * @param order by which standing order it was made; empty where somebody asked for it
     * @param movement all its legs opposite, with its value date, booked today
     */
    record TransactionReversed(
            long reverses,
            Optional<Long> restores,
            Optional<String> loan,
            Optional<String> order,
            Movement movement)
            implements CorrectionEvent, Moves, Reverses {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(Tag.TRANSACTION, Long.toString(reverses)));
            loan.ifPresent(id -> tags.add(new Tag(Movement.ACCOUNT, id)));
            restores.ifPresent(at -> tags.add(new Tag(Tag.TRANSACTION, Long.toString(at))));
            return tags;
        }

        /**
         * A move that is taken back lets the holder have come to the first account again; nobody
         * came for what a standing order paid.
         */
        @Override
        public int visits(String account) {
            if (order.isPresent()) return 0;
            var visits = Moves.super.visits(account);
            return restores.isPresent()
                            && movement.legs().getFirst() instanceof Leg.OfAccount from
                            && from.account().equals(account)
                    ? visits
                    : -visits;
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

        @Override
        public int visits(String account) {
            return account.equals(from) ? -1 : 1;
        }
    }

    /**
     * The bank gave a fee back that it had taken, as if it had never been.
     *
     * @param fee its name
     * @param waives the position of the event that took it
     * @param movement the first leg is the saver's, the second the bank's income; with the value
     *     date of the fee
     */
    record FeeWaived(String fee, long waives, Movement movement)
            implements CorrectionEvent, Waives {
        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(movement.tags());
            tags.add(new Tag(Tag.TRANSACTION, Long.toString(waives)));
            return tags;
        }
    }
}
