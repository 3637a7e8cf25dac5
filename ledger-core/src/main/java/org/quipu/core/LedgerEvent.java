package org.quipu.core;

import java.time.LocalDate;
import java.util.Set;

/**
 * A fact of the ledger. Kept for ever: add a new event rather than change one. Every feature lists
 * its own in one sealed interface; the stored names come from the event catalogue, never from these
 * classes.
 */
public interface LedgerEvent {
    /**
     * The institution's business date when it was decided. Never falls along the log.
     *
     * @return the booking date
     */
    LocalDate bookedOn();

    /**
     * In whose books its journal stands: the day of trial balances it counts from.
     *
     * @return the booking date; of what fell due by itself its own day, while that was not closed
     */
    default LocalDate inBooksOf() {
        return bookedOn();
    }

    /**
     * On whose behalf and under which references it happened.
     *
     * @return the envelope
     */
    Envelope envelope();

    /**
     * Everything whose history this belongs to.
     *
     * @return the tags, at least one
     */
    Set<Tag> tags();
}
