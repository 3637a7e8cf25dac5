package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tables of one sort by which losses are estimated, each from its day on until the next. A new
 * table hits the days from its own on, never those before (domain.md section 7).
 *
 * @param byStart by the first day each holds
 * @param <T> the sort
 */
public record DatedTables<T extends DatedTables.Table>(NavigableMap<LocalDate, T> byStart) {
    /** A table by which losses are estimated on its days. */
    public sealed interface Table permits Provisions, ExpectedLosses {
        /**
         * When.
         *
         * @return the days of estimates
         */
        Provisions.Days days();
    }

    /** Keeps a copy. */
    public DatedTables {
        byStart = Collections.unmodifiableNavigableMap(new TreeMap<>(byStart));
    }

    /**
     * No table on any day: nothing is ever estimated.
     *
     * @param <T> the sort
     * @return none
     */
    public static <T extends Table> DatedTables<T> none() {
        return new DatedTables<>(new TreeMap<>());
    }

    /**
     * These and one more.
     *
     * @param from the first day it holds; it takes the place of one from the same day
     * @param table the table
     * @return all of them
     */
    public DatedTables<T> with(LocalDate from, T table) {
        var more = new TreeMap<>(byStart);
        more.put(from, table);
        return new DatedTables<>(more);
    }

    /**
     * These until others begin, and the others from then on.
     *
     * @param others which
     * @return both
     */
    public DatedTables<T> then(DatedTables<T> others) {
        if (others.byStart.isEmpty()) return this;
        var both = new TreeMap<>(byStart.headMap(others.byStart.firstKey(), false));
        both.putAll(others.byStart);
        return new DatedTables<>(both);
    }

    /**
     * The last day of estimates between two days.
     *
     * @param after later than this
     * @param by not later than this
     * @return the day; empty where there was none
     */
    Optional<LocalDate> lastDay(LocalDate after, LocalDate by) {
        var latest = by;
        for (var each : byStart.headMap(by, true).descendingMap().entrySet()) {
            var last = each.getValue().days().lastBy(latest);
            if (!last.isBefore(each.getKey())) return Optional.of(last).filter(after::isBefore);
            latest = each.getKey().minusDays(1);
        }
        return Optional.empty();
    }

    /** The table in force on a day of {@link #lastDay}. */
    T on(LocalDate day) {
        return byStart.floorEntry(day).getValue();
    }
}
