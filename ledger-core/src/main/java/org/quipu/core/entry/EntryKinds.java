package org.quipu.core.entry;

import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Tag;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;
import org.quipu.core.entry.WrittenEntry.None;
import org.quipu.core.entry.WrittenEntry.Recurring;
import org.quipu.core.entry.WrittenEntry.Reversed;
import org.quipu.core.entry.WrittenEntry.Standing;
import org.quipu.core.entry.WrittenEntry.Stopped;

/** What the bank remembers of entries by hand. */
public final class EntryKinds {
    /** The entry at a position (the id, decimal), then that it was taken back. */
    public static final Kind<WrittenEntry> ENTRY =
            new Kind<>("journal-entry", Tag.TRANSACTION, new Entries());

    private EntryKinds() {}

    /**
     * Names one entry.
     *
     * @param position where it stands
     * @return the reference
     */
    public static Ref<WrittenEntry> of(long position) {
        return ENTRY.ref(Long.toString(position));
    }

    private record Entries() implements Fold<WrittenEntry> {
        @Override
        public WrittenEntry initial() {
            return new None();
        }

        @Override
        public WrittenEntry evolve(WrittenEntry state, LedgerEvent event) {
            throw new IllegalStateException("Needs the position of " + event);
        }

        @Override
        public WrittenEntry evolve(WrittenEntry state, LedgerEvent event, long position) {
            return switch (event) {
                case JournalEntryPosted posted -> written(state, posted, position);
                case RecurringEntryPosted posted -> new Recurring(posted);
                case RecurringEntryStopped stopped -> stopped(state, stopped, position);
                default -> state;
            };
        }

        private static WrittenEntry written(
                WrittenEntry state, JournalEntryPosted posted, long position) {
            return switch (state) {
                case None _ -> new Standing(posted);
                case Standing(var first) -> new Reversed(first, position);
                default -> throw new IllegalStateException("Taken back twice: " + posted);
            };
        }

        private static WrittenEntry stopped(
                WrittenEntry state, RecurringEntryStopped stopped, long position) {
            return state instanceof Recurring(var posted)
                    ? new Stopped(posted, stopped, position)
                    : state;
        }
    }
}
