package org.quipu.core.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.journal.GrainLine;
import org.quipu.core.money.Money;

/**
 * A line of what the bank booked for a day. Debit is positive.
 *
 * @param grain in whose books
 * @param role the account of the general ledger
 * @param own the difference the day made
 * @param restated what became known of earlier days since they were booked
 * @param count customers' accounts behind it
 */
public record BookedLine(Grain grain, Role role, Money own, Money restated, int count) {
    private record Place(Grain grain, Role role, Currency currency) {
        static Place of(BookedLine line) {
            return new Place(line.grain, line.role, line.own.currency());
        }
    }

    /**
     * Lines and what was measured of accounts, as one line a grain, account and currency.
     *
     * @param lines so far
     * @param sheets of accounts that are not in them yet
     * @return the sums, those at zero included, in no order
     */
    public static List<BookedLine> sums(List<BookedLine> lines, List<Sheet> sheets) {
        var sums = new LinkedHashMap<Place, BookedLine>();
        Stream.concat(lines.stream(), sheets.stream().flatMap(Sheet::lines))
                .forEach(line -> sums.merge(Place.of(line), line, BookedLine::plus));
        return List.copyOf(sums.values());
    }

    /** By grain, then account; those at zero on both sides are left out. */
    static List<BookedLine> ordered(List<BookedLine> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.removeIf(line -> line.own.isZero() && line.restated.isZero());
        sorted.sort(
                Comparator.comparing(BookedLine::grain)
                        .thenComparing(BookedLine::role)
                        .thenComparing(line -> line.own.currency().getCurrencyCode()));
        return sorted;
    }

    private BookedLine plus(BookedLine other) {
        return new BookedLine(
                grain,
                role,
                own.plus(other.own),
                restated.plus(other.restated),
                count + other.count);
    }

    GrainLine inGrain() {
        return new GrainLine(grain, role, Optional.empty(), moved());
    }

    /**
     * What it adds to the account.
     *
     * @return both parts
     */
    public Money moved() {
        return own.plus(restated);
    }
}
