package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.journal.TrialBalance.Scope;

/**
 * Entries of the general ledger, one an event, in the order of the log.
 *
 * @param moment what they are true for
 * @param entries each with all its lines
 * @param next the position that the next page goes on from; empty at the end
 */
public record JournalEntries(Moment moment, List<Entry> entries, Optional<Long> next) {
    /**
     * What one event wrote.
     *
     * @param position of the event
     * @param type its catalogued name
     * @param bookedOn its booking date
     * @param lines all of them, in order
     */
    public record Entry(long position, String type, LocalDate bookedOn, List<JournalLine> lines) {}

    /**
     * Which entries: those with a line that is all of this.
     *
     * @param code on this account of the chart
     * @param from in books of this day or later
     * @param scope of these
     * @param type of events of this catalogued name
     * @param page which part of them
     */
    public record Request(
            Optional<String> code,
            Optional<LocalDate> from,
            Scope scope,
            Optional<String> type,
            Page page) {}

    /**
     * A part of the entries.
     *
     * @param past the position where the part before ended
     * @param oldestFirst whether they come in the order of the log; else the newest first
     * @param limit how many at most
     */
    public record Page(Optional<Long> past, boolean oldestFirst, int limit) {
        long first() {
            return oldestFirst ? past.map(it -> it + 1).orElse(0L) : 0;
        }

        long last(long known) {
            return oldestFirst ? known : past.map(it -> Math.min(it - 1, known)).orElse(known);
        }

        String order() {
            return oldestFirst ? "ORDER BY position" : "ORDER BY position DESC";
        }
    }
}
