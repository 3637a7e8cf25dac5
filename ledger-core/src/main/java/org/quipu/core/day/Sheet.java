package org.quipu.core.day;

import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.core.account.Book;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.money.Money;

/**
 * What was booked for accounts of one grain and currency on a day: a row an account, a column an
 * account of the general ledger. It says what as many {@link Measured} do in a fifth of the words,
 * which is what a day of many loans costs.
 *
 * @param grain in whose books
 * @param currency of all amounts
 * @param accounts the rows, each account once
 * @param columns each account of the general ledger once
 */
public record Sheet(Grain grain, Currency currency, List<String> accounts, List<Column> columns) {
    /** Keeps its own copies; each column has a figure for every row. */
    public Sheet {
        accounts = List.copyOf(accounts);
        columns = List.copyOf(columns);
        var roles = columns.stream().map(Column::role).distinct().count();
        if (roles != columns.size() || Set.copyOf(accounts).size() != accounts.size()) {
            throw new IllegalArgumentException("Twice in one sheet: " + accounts + columns);
        }
        for (var column : columns) {
            if (column.own.size() != accounts.size()
                    || (!column.restated.isEmpty() && column.restated.size() != accounts.size())) {
                throw new IllegalArgumentException("Not a figure for each account: " + column);
            }
        }
    }

    /**
     * What moved on one account of the general ledger, in minor units, row by row. Debit is
     * positive.
     *
     * @param role which
     * @param own the differences the day made
     * @param restated what became known of earlier days since they were booked; none at all where
     *     that is nothing
     */
    public record Column(Role role, List<Long> own, List<Long> restated) {
        /** Keeps its own copies. */
        public Column {
            own = List.copyOf(own);
            restated = List.copyOf(restated);
        }

        long restated(int row) {
            return restated.isEmpty() ? 0 : restated.get(row);
        }

        private boolean moves(int row) {
            return own.get(row) != 0 || restated(row) != 0;
        }
    }

    private record Place(Grain grain, Currency currency) {
        static Place of(Measured measured) {
            return new Place(measured.grain(), measured.figures().getFirst().own().currency());
        }
    }

    /**
     * Sheets that say what was measured.
     *
     * @param measured of accounts, each once
     * @return one a grain and currency, in the order in which they first appear
     */
    public static List<Sheet> of(List<Measured> measured) {
        return measured.stream()
                .filter(each -> !each.figures().isEmpty())
                .collect(Collectors.groupingBy(Place::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Sheet of(Place place, List<Measured> rows) {
        var roles = EnumSet.noneOf(Role.class);
        for (var row : rows) {
            for (var figure : row.figures()) roles.add(figure.role());
        }
        return new Sheet(
                place.grain,
                place.currency,
                rows.stream().map(Measured::account).toList(),
                roles.stream().map(role -> column(role, rows)).toList());
    }

    private static Column column(Role role, List<Measured> rows) {
        var own = rows.stream().map(row -> sum(row, role, Figure::own)).toList();
        var restated = rows.stream().map(row -> sum(row, role, Figure::restated)).toList();
        return new Column(
                role, own, restated.stream().allMatch(each -> each == 0) ? List.of() : restated);
    }

    private static long sum(Measured row, Role role, Function<Figure, Money> part) {
        var sum = 0L;
        for (var figure : row.figures()) {
            if (figure.role() == role) sum = Math.addExact(sum, part.apply(figure).minor());
        }
        return sum;
    }

    /**
     * The same account by account.
     *
     * @return in the order of the rows; no figure is zero on both sides
     */
    public Stream<Measured> measured() {
        return IntStream.range(0, accounts.size())
                .mapToObj(row -> new Measured(accounts.get(row), grain, figures(row)));
    }

    private List<Figure> figures(int row) {
        return columns.stream()
                .filter(column -> column.moves(row))
                .map(column ->
                        new Figure(
                                column.role,
                                new Money(currency, column.own.get(row)),
                                new Money(currency, column.restated(row))))
                .toList();
    }

    /** One line an account of the general ledger: what all rows come to, and how many move. */
    Stream<BookedLine> lines() {
        return columns.stream().map(this::line);
    }

    private BookedLine line(Column column) {
        var own = 0L;
        var restated = 0L;
        var count = 0;
        for (var row = 0; row < accounts.size(); row++) {
            own = Math.addExact(own, column.own.get(row));
            restated = Math.addExact(restated, column.restated(row));
            if (column.moves(row)) count++;
        }
        return new BookedLine(
                grain, column.role, new Money(currency, own), new Money(currency, restated), count);
    }

    /** Refuses an account that does not balance by itself in each double-entry book. */
    void requireBalance() {
        for (var book : Book.values()) {
            if (!book.isDoubleEntry()) continue;
            var ofBook = columns.stream().filter(each -> each.role.book() == book).toList();
            for (var row = 0; row < accounts.size(); row++) requireBalance(row, ofBook);
        }
    }

    private void requireBalance(int row, List<Column> ofBook) {
        var own = 0L;
        var restated = 0L;
        for (var column : ofBook) {
            own = Math.addExact(own, column.own.get(row));
            restated = Math.addExact(restated, column.restated(row));
        }
        if (own != 0 || restated != 0) {
            throw new IllegalStateException("One-sided: " + accounts.get(row) + " " + figures(row));
        }
    }

    /** Adds what each account moved to what is recorded of it. */
    void addTo(Map<String, Map<Role, Long>> recorded) {
        for (var row = 0; row < accounts.size(); row++) {
            var at = row;
            recorded.compute(accounts.get(row), (_, before) -> sum(before, at));
        }
    }

    private Map<Role, Long> sum(@Nullable Map<Role, Long> before, int row) {
        var sum = new EnumMap<Role, Long>(Role.class);
        if (before != null) sum.putAll(before);
        for (var column : columns) {
            var moved = Math.addExact(column.own.get(row), column.restated(row));
            if (moved == 0) continue;
            var all = Math.addExact(sum.getOrDefault(column.role, 0L), moved);
            if (all == 0) sum.remove(column.role);
            else sum.put(column.role, all);
        }
        return sum;
    }
}
