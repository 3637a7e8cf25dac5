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
}
