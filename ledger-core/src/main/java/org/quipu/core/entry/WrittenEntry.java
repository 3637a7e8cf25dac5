package org.quipu.core.entry;

import org.quipu.core.entry.EntryEvent.JournalEntryPosted;

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
     * It was taken back.
     *
     * @param posted the entry
     * @param by the position of the entry that took it back
     */
    record Reversed(JournalEntryPosted posted, long by) implements WrittenEntry {}
}
