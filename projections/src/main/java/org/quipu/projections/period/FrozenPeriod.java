package org.quipu.projections.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.core.account.Book;
import org.quipu.core.money.Money;
import org.quipu.core.period.Period;
import org.quipu.projections.chart.ChartView;

/**
 * What a period was frozen with.
 *
 * @param period which
 * @param through the cut-off: later events are not in it
 * @param lines what each account stood at, by account, branch and currency
 * @param closing of a thirteenth period: what closed the year
 * @param closedOn the business date it was closed on
 */
public record FrozenPeriod(
        String period, long through, List<Line> lines, List<Line> closing, LocalDate closedOn) {
    /** Keeps copies. */
    public FrozenPeriod {
        lines = List.copyOf(lines);
        closing = List.copyOf(closing);
    }

    /**
     * A line.
     *
     * @param account of the chart
     * @param branch in whose books
     * @param currency ISO 4217
     * @param amount debit positive
     */
    public record Line(String account, String branch, String currency, String amount) {
        /**
         * The amount.
         *
         * @return debit positive
         */
        public Money money() {
            return Money.of(Currency.getInstance(currency), amount);
        }
    }

    /**
     * The lines of a branch in one currency and book.
     *
     * @param book which
     * @param branch whose
     * @param currency ISO 4217
     * @param lines by account
     */
    public record Sheet(Book book, String branch, String currency, List<Line> lines) {
        /** Keeps a copy. */
        public Sheet {
            lines = List.copyOf(lines);
        }

        /**
         * What its debits come to.
         *
         * @return the sum
         */
        public Money debits() {
            var none = none();
            return lines.stream().map(Line::money).map(none::max).reduce(none, Money::plus);
        }

        /**
         * What its credits come to.
         *
         * @return the sum, positive
         */
        public Money credits() {
            var none = none();
            return lines.stream()
                    .map(line -> none.max(line.money().negated()))
                    .reduce(none, Money::plus);
        }

        private Money none() {
            return Money.zero(Currency.getInstance(currency));
        }
    }

    /**
     * The trial balance of each branch in each currency, each book by itself.
     *
     * @param chart that tells to which book an account belongs
     * @return by branch, then currency, then book
     */
    public List<Sheet> sheets(ChartView chart) {
        return sheets(lines, chart);
    }

    /**
     * What closed the year, in each branch and currency.
     *
     * @param chart that tells to which book an account belongs
     * @return by branch, then currency; none of a month
     */
    public List<Sheet> closings(ChartView chart) {
        return sheets(closing, chart);
    }

    private static List<Sheet> sheets(List<Line> lines, ChartView chart) {
        record Place(String branch, String currency, Book book) {}
        Map<Place, List<Line>> found =
                new TreeMap<>(
                        Comparator.comparing(Place::branch)
                                .thenComparing(Place::currency)
                                .thenComparing(Place::book));
        for (var line : lines) {
            var place = new Place(line.branch(), line.currency(), chart.book(line.account()));
            found.computeIfAbsent(place, _ -> new ArrayList<>()).add(line);
        }
        return found.entrySet().stream()
                .map(each ->
                        new Sheet(
                                each.getKey().book(),
                                each.getKey().branch(),
                                each.getKey().currency(),
                                each.getValue()))
                .toList();
    }

    /**
     * The day its books end with.
     *
     * @return the last of the month
     */
    public LocalDate lastDay() {
        return Period.parse(period).orElseThrow().lastDay();
    }
}
