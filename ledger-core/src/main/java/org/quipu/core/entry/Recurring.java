package org.quipu.core.entry;

import java.util.List;
import org.quipu.core.Refused;
import org.quipu.core.chart.ChartKinds;
import org.quipu.core.entry.EntryCommand.PostRecurringEntry;
import org.quipu.core.entry.EntryCommand.StopRecurringEntry;
import org.quipu.core.entry.EntryEvent.RecurringEntryPosted;
import org.quipu.core.entry.EntryEvent.RecurringEntryStopped;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.period.PeriodKinds;
import org.quipu.core.posting.Posting;

/**
 * Entries that come again. All of them are written when they are approved, each into the books of
 * its date, as an entry that reverses itself is: no job has to remember them. What is stopped is
 * taken back on those dates, so nothing of it is left in any book.
 */
final class Recurring {
    private Recurring() {}

    static RecurringEntryPosted post(PostRecurringEntry post, Posting posting) {
        var first = EntryDecider.date(post.date(), posting);
        var dates = post.repeats().from(first);
        if (dates.size() < 2 || dates.size() > Repeats.MOST) {
            throw new Refused(EntryRefusal.REPEATS_OUT_OF_RANGE);
        }
        var chart = posting.known().get(ChartKinds.CHART);
        return new RecurringEntryPosted(
                dates.stream()
                        .map(date -> new ChartEntry(date, Lines.of(post.lines(), chart, date)))
                        .toList(),
                post.repeats(),
                posting.known().approver(),
                posting.when().bookedOn(),
                posting.envelope());
    }

    static RecurringEntryStopped stop(StopRecurringEntry stop, Posting posting) {
        var posted =
                switch (posting.known().get(EntryKinds.of(stop.entry()))) {
                    case WrittenEntry.Recurring(var recurring) -> recurring;
                    case WrittenEntry.Stopped(_, _, var by) ->
                            throw new Refused(EntryRefusal.ALREADY_STOPPED, "by", by);
                    case WrittenEntry.None _, WrittenEntry.Standing _, WrittenEntry.Reversed _ ->
                            throw new Refused(EntryRefusal.NOT_RECURRING);
                };
        var takenBack = takenBack(posted, stop, posting);
        if (takenBack.isEmpty()) {
            throw new Refused(
                    EntryRefusal.NOTHING_TO_STOP, "last", posted.entries().getLast().date());
        }
        posting.known().get(PeriodKinds.PERIODS).requireOpen(takenBack.getFirst().date());
        return new RecurringEntryStopped(
                stop.entry(),
                takenBack,
                posting.known().approver(),
                posting.when().bookedOn(),
                posting.envelope());
    }

    private static List<ChartEntry> takenBack(
            RecurringEntryPosted posted, StopRecurringEntry stop, Posting posting) {
        var after = stop.after().orElse(posting.when().bookedOn());
        return posted.entries().stream()
                .filter(entry -> entry.date().isAfter(after))
                .map(entry -> entry.reversed(entry.date()))
                .toList();
    }
}
