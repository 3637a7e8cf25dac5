package org.quipu.core.journal;

import java.util.List;
import java.util.Optional;
import org.quipu.core.LedgerEvent;

/**
 * An event that says itself in whose books each of its lines is, wherever the accounts behind them
 * belong: the booking of a day, the transfer of a loan.
 */
public interface BooksByGrain extends LedgerEvent {
    /**
     * What it writes.
     *
     * @return lines in order, memo accounts included; the others sum to zero per currency and
     *     branch; those at zero may be among them
     */
    List<GrainLine> grainLines();

    /**
     * The same as an entry: memo accounts stand beside the books.
     *
     * @return empty where nothing moves
     */
    default Optional<JournalEntry> entry() {
        var lines =
                grainLines().stream()
                        .filter(line -> !line.role().isMemo() && !line.amount().isZero())
                        .map(line -> new JournalLine(line.role(), line.account(), line.amount()))
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new JournalEntry(lines));
    }
}
