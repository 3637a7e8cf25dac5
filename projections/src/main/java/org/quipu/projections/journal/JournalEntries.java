package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.journal.TrialBalance.Scope;

/**
 * Entries of the general ledger, one an event, the newest first.
 *
 * @param moment what they are true for
 * @param entries each with all its lines
 * @param next the position before which the next page goes on; empty at the end
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
     * @param before events before this position
     * @param limit how many entries at most
     */
    public record Request(
            Optional<String> code,
            Optional<LocalDate> from,
            Scope scope,
            Optional<String> type,
            Optional<Long> before,
            int limit) {}
}
