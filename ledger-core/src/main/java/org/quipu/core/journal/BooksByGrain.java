package org.quipu.core.journal;

import java.util.List;
import java.util.Optional;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Book;

/**
 * An event that says itself in whose books each of its lines is, wherever the accounts behind them
 * belong: the booking of a day, the transfer of a loan.
 */
public interface BooksByGrain extends LedgerEvent {
    /**
     * What it writes.
     *
     * @return lines in order, those of other books included; each book but memo sums to zero per
     *     currency and branch; those at zero may be among them
     */
    List<GrainLine> grainLines();

    /**
     * The same as an entry: other books stand beside the statutory one.
     *
     * @return empty where nothing moves
     */
    default Optional<JournalEntry> entry() {
        var lines =
                grainLines().stream()
                        .filter(line ->
                                line.role().book() == Book.STATUTORY && !line.amount().isZero())
                        .map(line -> new JournalLine(line.role(), line.account(), line.amount()))
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new JournalEntry(lines));
    }
}
