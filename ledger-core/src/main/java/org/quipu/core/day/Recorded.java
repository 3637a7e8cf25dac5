package org.quipu.core.day;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayEvent.ChunkBooked;

/**
 * What is recorded of the measures of a chunk's accounts: the sum of all days booked so far.
 *
 * @param accounts by id, all of the chunk; minor units by account of the general ledger
 */
public record Recorded(SortedMap<String, Map<Role, Long>> accounts) {
    /** An empty chunk. */
    public static final Recorded NONE = new Recorded(new TreeMap<>());

    /** Keeps its own copy. */
    public Recorded {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
    }

    /**
     * What is recorded of an account.
     *
     * @param account which
     * @return minor units, debit positive; none at zero
     */
    public Map<Role, Long> of(String account) {
        return accounts.getOrDefault(account, Map.of());
    }

    Recorded with(ChunkBooked event) {
        var more = new TreeMap<>(accounts);
        for (var joined : event.joined()) more.put(joined, Map.of());
        for (var measured : event.measured()) {
            Map<Role, Long> sum = new EnumMap<>(Role.class);
            sum.putAll(of(measured.account()));
            for (var figure : measured.figures()) {
                var moved = figure.own().plus(figure.restated()).minor();
                sum.merge(figure.role(), moved, Math::addExact);
            }
            sum.values().removeIf(minor -> minor == 0);
            more.put(measured.account(), sum);
        }
        return new Recorded(more);
    }
}
