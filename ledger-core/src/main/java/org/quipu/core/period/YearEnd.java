package org.quipu.core.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.account.Role;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.Mapping;
import org.quipu.core.journal.ChartEntry;
import org.quipu.core.journal.ChartEntry.Line;
import org.quipu.core.money.Money;

/** The closing of a year: what income and expenses stand at goes to retained earnings. */
final class YearEnd {
    private YearEnd() {}

    private record Books(String branch, Currency currency) {}

    /** Branch by branch and currency by currency; may have no lines. */
    static ChartEntry closing(List<Line> balances, Chart chart, LocalDate on) {
        var retained = chart.accountOf(Role.RETAINED_EARNINGS, Mapping.Where.ANY, on);
        var lines = new ArrayList<Line>();
        Map<Books, Money> results = new LinkedHashMap<>();
        for (var line : balances) {
            if (!isOfOneYear(line, chart)) continue;
            lines.add(new Line(line.account(), line.branch(), line.amount().negated()));
            var books = new Books(line.branch(), line.amount().currency());
            results.merge(books, line.amount(), Money::plus);
        }
        results.forEach((books, result) -> {
            if (!result.isZero()) lines.add(new Line(retained, books.branch, result));
        });
        return new ChartEntry(on, lines);
    }

    private static boolean isOfOneYear(Line line, Chart chart) {
        return chart.find(line.account()).filter(it -> it.type().isOfOneYear()).isPresent();
    }

    /** The balances once the entry is in them; none at zero. */
    static List<Line> after(List<Line> balances, ChartEntry closing) {
        record Place(String account, String branch, Currency currency) {}
        Map<Place, Money> after = new LinkedHashMap<>();
        for (var lines : List.of(balances, closing.lines())) {
            for (var line : lines) {
                var currency = line.amount().currency();
                var place = new Place(line.account(), line.branch(), currency);
                after.merge(place, line.amount(), Money::plus);
            }
        }
        return after.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each ->
                        new Line(each.getKey().account(), each.getKey().branch(), each.getValue()))
                .toList();
    }
}
