package org.quipu.core.statement;

import java.time.LocalDate;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.core.money.Money;

/** What can happen to statements. */
public sealed interface StatementEvent extends LedgerEvent {
    /**
     * A statement was sent out.
     *
     * @param account whose
     * @param number 1 for the account's first, and so on
     * @param from its first day: the opening, or the day after the one before it
     * @param to its last day
     * @param opening the balance before it, as its holder reads it
     * @param closing the balance after it
     * @param digest SHA-256 of its lines
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record StatementIssued(
            String account,
            int number,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            String digest,
            LocalDate bookedOn,
            Envelope envelope)
            implements StatementEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(new Tag(Movement.ACCOUNT, account));
        }
    }
}
