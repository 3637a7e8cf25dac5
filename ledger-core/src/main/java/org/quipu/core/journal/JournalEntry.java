package org.quipu.core.journal;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.account.Movement;

/**
 * What one event writes in the general ledger.
 *
 * @param lines debits positive, credits negative; they sum to zero per currency
 */
public record JournalEntry(List<JournalLine> lines) {
    /**
     * Refuses one-sided entries.
     *
     * @throws IllegalArgumentException if the lines do not sum to zero per currency, or there are
     *     none
     */
    public JournalEntry {
        lines = List.copyOf(lines);
        Map<Currency, Long> sums = new HashMap<>();
        for (var line : lines) {
            sums.merge(line.amount().currency(), line.amount().minor(), Math::addExact);
        }
        if (sums.isEmpty() || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("One-sided journal entry: " + lines);
        }
    }

    /**
     * Books a movement that may have moved nothing: a period without interest, say.
     *
     * @param movement what moved
     * @return its journal; empty where every leg is zero
     */
    public static Optional<JournalEntry> ofMoved(Movement movement) {
        return movement.legs().stream().allMatch(leg -> leg.amount().isZero())
                ? Optional.empty()
                : Optional.of(of(movement));
    }

    /**
     * Books a movement leg by leg.
     *
     * @param movement what moved
     * @return its journal
     */
    public static JournalEntry of(Movement movement) {
        return new JournalEntry(
                movement.legs().stream().flatMap(leg -> LegLines.of(leg).stream()).toList());
    }
}
