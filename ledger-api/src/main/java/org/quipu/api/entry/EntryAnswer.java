package org.quipu.api.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.entry.EntryEvent.JournalEntryPosted;
import org.quipu.core.journal.ChartEntry;

/** An entry by hand that was written. */
record EntryAnswer(
        @Meaning(value = "The transaction's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning("In whose books.") LocalDate date,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning("Debits positive, credits negative.") List<LineShown> lines,
        @Meaning("The later day whose books take it back by themselves.")
                Optional<LocalDate> reversesOn,
        @Meaning(value = "The transaction that it takes back.", example = "48102")
                Optional<String> reverses,
        @Meaning("The second person.") Optional<String> approvedBy,
        @Meaning("The business date.") LocalDate bookingDate) {
    /** A line. */
    record LineShown(
            @Meaning(value = "The account of the chart.", example = "5200") String account,
            @Meaning(value = "In whose books.", example = "north") String branch,
            @Meaning(value = "Debit positive.", example = "900.00") String amount) {
        static LineShown of(ChartEntry.Line line) {
            return new LineShown(line.account(), line.branch(), line.amount().decimal());
        }
    }

    static EntryAnswer of(Happened happened) {
        var at = happened.the(JournalEntryPosted.class);
        return of(at.position(), at.event());
    }

    static EntryAnswer of(long position, JournalEntryPosted posted) {
        var lines = posted.entry().lines();
        return new EntryAnswer(
                Long.toString(position),
                position,
                posted.entry().date(),
                lines.getFirst().amount().currency().getCurrencyCode(),
                lines.stream().map(LineShown::of).toList(),
                posted.reversesOn(),
                posted.reverses().map(first -> Long.toString(first)),
                posted.approvedBy(),
                posted.bookedOn());
    }
}
