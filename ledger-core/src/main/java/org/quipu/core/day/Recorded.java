package org.quipu.core.day;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.ChunkBooked;

/**
 * What is recorded of the measures of a chunk's accounts: the sum of all days booked so far, and of
 * what corrected them.
 *
 * @param accounts by id, all of the chunk; minor units by account of the general ledger
 * @param savings which of them are savings accounts; the others are loans
 * @param corrected the day of the last correction
 */
public record Recorded(
        SortedMap<String, Map<Role, Long>> accounts,
        SortedSet<String> savings,
        Optional<LocalDate> corrected) {
    /** An empty chunk. */
    public static final Recorded NONE =
            new Recorded(new TreeMap<>(), new TreeSet<>(), Optional.empty());

    /** Keeps its own copies. */
    public Recorded {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        savings = Collections.unmodifiableSortedSet(new TreeSet<>(savings));
    }

    /**
     * The loans of the chunk.
     *
     * @return their ids, sorted
     */
    public List<String> loans() {
        return savings.isEmpty()
                ? List.copyOf(accounts.keySet())
                : accounts.keySet().stream().filter(id -> !savings.contains(id)).toList();
    }

    /** Whether an account is in the chunk. */
    boolean has(String account) {
        return accounts.containsKey(account);
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
        var all = new TreeSet<>(savings);
        event.savings().ifPresent(joined -> all.addAll(joined.accounts()));
        for (var joined : all) more.putIfAbsent(joined, Map.of());
        return new Recorded(moved(more, event.sheets()), all, corrected);
    }

    Recorded with(BookingCorrected event) {
        return new Recorded(
                moved(new TreeMap<>(accounts), Sheet.of(event.measured())),
                savings,
                Optional.of(event.day()));
    }

    private static SortedMap<String, Map<Role, Long>> moved(
            SortedMap<String, Map<Role, Long>> accounts, List<Sheet> sheets) {
        for (var sheet : sheets) sheet.addTo(accounts);
        return accounts;
    }
}
