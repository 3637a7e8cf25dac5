package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables by which allowances are made, each from its day on until the next. A new table hits
 * the days from its own on, never those before (domain.md section 7).
 *
 * @param byStart by the first day each holds
 */
public record ProvisionTables(NavigableMap<LocalDate, Provisions> byStart) {
    /** Nothing is ever set aside. */
    public static final ProvisionTables NONE = new ProvisionTables(new TreeMap<>());

    /** Keeps a copy. */
    public ProvisionTables {
        byStart = Collections.unmodifiableNavigableMap(new TreeMap<>(byStart));
    }

    /**
     * One table that always held.
     *
     * @param table rows and days
     * @return it alone
     */
    public static ProvisionTables always(Provisions table) {
        return NONE.with(LocalDate.MIN, table);
    }

    /**
     * These and one more.
     *
     * @param from the first day it holds; it takes the place of one from the same day
     * @param table rows and days
     * @return all of them
     */
    public ProvisionTables with(LocalDate from, Provisions table) {
        var more = new TreeMap<>(byStart);
        more.put(from, table);
        return new ProvisionTables(more);
    }

    /**
     * These until others begin, and the others from then on.
     *
     * @param others which
     * @return both
     */
    public ProvisionTables then(ProvisionTables others) {
        if (others.byStart.isEmpty()) return this;
        var both = new TreeMap<>(byStart.headMap(others.byStart.firstKey(), false));
        both.putAll(others.byStart);
        return new ProvisionTables(both);
    }

    /**
     * The last day on which allowances were made.
     *
     * @param day not later than this
     * @return the day; empty where there was none
     */
    Optional<LocalDate> lastDay(LocalDate day) {
        var latest = day;
        for (var each : byStart.headMap(day, true).descendingMap().entrySet()) {
            var last = each.getValue().days().lastBy(latest);
            if (!last.isBefore(each.getKey())) return Optional.of(last);
            latest = each.getKey().minusDays(1);
        }
        return Optional.empty();
    }

    /** The table in force on a day of {@link #lastDay}. */
    Provisions on(LocalDate day) {
        return byStart.floorEntry(day).getValue();
    }
}
