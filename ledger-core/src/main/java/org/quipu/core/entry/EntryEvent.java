package org.quipu.core.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;
import org.quipu.core.account.Movement;
import org.quipu.core.journal.BooksDirectly;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.period.PeriodKinds;

/** What can happen in the journal by hand. */
public sealed interface EntryEvent extends LedgerEvent {
    /**
     * An accountant's entry was written, or taken back by another one.
     *
     * @param entry its date and lines
     * @param reversesOn the later day whose books hold the opposite lines by themselves
     * @param reverses the position of the entry that it takes back
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record JournalEntryPosted(
            ChartEntry entry,
            Optional<LocalDate> reversesOn,
            Optional<Long> reverses,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements EntryEvent, BooksDirectly {
        @Override
        public List<ChartEntry> chartEntries() {
            var entries = new ArrayList<>(List.of(entry));
            reversesOn.ifPresent(day -> entries.add(entry.reversed(day)));
            return entries;
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(Set.of(PeriodKinds.PERIODS.toTag()));
            reverses.ifPresent(position -> tags.add(EntryKinds.of(position).toTag()));
            envelope.externalId().ifPresent(id -> tags.add(new Tag(Movement.EXTERNAL_ID, id)));
            return tags;
        }
    }

    /**
     * An accountant's entry was written that comes again. All of them are in the books from now on,
     * each in those of its date.
     *
     * @param entries in the order of their dates, two or more
     * @param repeats how often they come
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record RecurringEntryPosted(
            List<ChartEntry> entries,
            Repeats repeats,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements EntryEvent, BooksDirectly {
        /** Keeps a copy. */
        public RecurringEntryPosted {
            entries = List.copyOf(entries);
        }

        @Override
        public List<ChartEntry> chartEntries() {
            return entries;
        }

        @Override
        public Set<Tag> tags() {
            var tags = new LinkedHashSet<>(Set.of(PeriodKinds.PERIODS.toTag()));
            envelope.externalId().ifPresent(id -> tags.add(new Tag(Movement.EXTERNAL_ID, id)));
            return tags;
        }
    }

    /**
     * An entry comes no more: those dated later are taken back, each in the books of its own date.
     *
     * @param entry the position of the entry that came again
     * @param takenBack the opposite entries, in the order of their dates
     * @param approvedBy the second person
     * @param bookedOn the business date
     * @param envelope where it came from
     */
    record RecurringEntryStopped(
            long entry,
            List<ChartEntry> takenBack,
            Optional<String> approvedBy,
            LocalDate bookedOn,
            Envelope envelope)
            implements EntryEvent, BooksDirectly {
        /** Keeps a copy. */
        public RecurringEntryStopped {
            takenBack = List.copyOf(takenBack);
        }

        @Override
        public List<ChartEntry> chartEntries() {
            return takenBack;
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(PeriodKinds.PERIODS.toTag(), EntryKinds.of(entry).toTag());
        }
    }
}
