package org.quipu.core.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.Approvable;

/** What may be asked of the journal by hand. */
public sealed interface EntryCommand extends Command {
    /**
     * Write an entry. A second person must approve.
     *
     * @param date in whose books; the business date where absent
     * @param lines two or more, in one currency; each branch's sum to zero
     * @param reversesOn the later day whose books take it back by themselves
     * @param envelope where it comes from
     */
    record PostJournalEntry(
            Optional<LocalDate> date,
            List<EntryLine> lines,
            Optional<LocalDate> reversesOn,
            Envelope envelope)
            implements EntryCommand, Approvable {
        /** Keeps a copy. */
        public PostJournalEntry {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Write an entry that comes again. A second person must approve, once for all of them.
     *
     * @param date of the first; the business date where absent
     * @param lines two or more, in one currency; each branch's sum to zero
     * @param repeats how often; at least twice
     * @param envelope where it comes from
     */
    record PostRecurringEntry(
            Optional<LocalDate> date, List<EntryLine> lines, Repeats repeats, Envelope envelope)
            implements EntryCommand, Approvable {
        /** Keeps a copy. */
        public PostRecurringEntry {
            lines = List.copyOf(lines);
        }
    }

    /**
     * End an entry that comes again. A second person must approve.
     *
     * @param entry the position of the entry
     * @param after those dated later are taken back; the business date where absent
     * @param envelope where it comes from
     */
    record StopRecurringEntry(long entry, Optional<LocalDate> after, Envelope envelope)
            implements EntryCommand, Approvable {}

    /**
     * Take an entry back. A second person must approve.
     *
     * @param entry the position of the entry
     * @param date in whose books; the business date where absent
     * @param envelope where it comes from
     */
    record ReverseJournalEntry(long entry, Optional<LocalDate> date, Envelope envelope)
            implements EntryCommand, Approvable {}
}
