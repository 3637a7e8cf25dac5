package org.quipu.core.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.money.Money;

/**
 * Lines on accounts of the chart, written by their code.
 *
 * @param date in whose books: the day of statements it counts from
 * @param lines debits positive, credits negative; they sum to zero per currency and branch
 */
public record ChartEntry(LocalDate date, List<Line> lines) {
    /**
     * One line.
     *
     * @param account its code in the chart
     * @param branch whose books it is in
     * @param amount debit positive
     */
    public record Line(String account, String branch, Money amount) {
        Line negated() {
            return new Line(account, branch, amount.negated());
        }
    }

    private record Books(String branch, Currency currency) {}

    /**
     * Refuses what does not balance.
     *
     * @throws IllegalArgumentException if the lines of a branch and currency do not sum to zero
     */
    public ChartEntry {
        lines = List.copyOf(lines);
        Map<Books, Long> sums = new HashMap<>();
        for (var line : lines) {
            var books = new Books(line.branch, line.amount.currency());
            sums.merge(books, line.amount.minor(), Math::addExact);
        }
        sums.forEach((books, sum) -> {
            if (sum != 0) throw new IllegalArgumentException("One-sided in " + books);
        });
    }

    /**
     * The entry that takes this one back.
     *
     * @param on in whose books
     * @return the same lines, sides changed
     */
    public ChartEntry reversed(LocalDate on) {
        var opposite = new ArrayList<Line>(lines.size());
        for (var line : lines) opposite.add(line.negated());
        return new ChartEntry(on, opposite);
    }
}
