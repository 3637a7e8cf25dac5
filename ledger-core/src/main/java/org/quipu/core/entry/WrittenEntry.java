package org.quipu.core.entry;

import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;

/** What is known of an entry by hand. */
public sealed interface WrittenEntry {
    /** There is none at this position. */
    record None() implements WrittenEntry {}

    /**
     * It stands.
     *
     * @param posted the entry
     */
    record Standing(JournalEntryPosted posted) implements WrittenEntry {}

    /**
     * It comes again.
     *
     * @param posted the entries
     */
    record Recurring(RecurringEntryPosted posted) implements WrittenEntry {}

    /**
     * It came again, and comes no more.
     *
     * @param posted the entries
     * @param stopped which of them were taken back
     * @param by the position of the event that took them back
     */
    record Stopped(RecurringEntryPosted posted, RecurringEntryStopped stopped, long by)
            implements WrittenEntry {}

    /**
     * It was taken back.
     *
     * @param posted the entry
     * @param by the position of the entry that took it back
     */
    record Reversed(JournalEntryPosted posted, long by) implements WrittenEntry {}
}
