package org.quipu.projections.answer;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.projections.arrears.Outreach;
import org.quipu.projections.arrears.Outreach.Figures;
import org.quipu.projections.arrears.Outreach.Known;
import org.quipu.projections.indicator.Performance;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/**
 * Outreach and indicators as tables. A file goes where nobody asks who reads it: of fewer than
 * {@link #FEWEST} borrowers it says only that they are few, so that nobody is recognised.
 */
public final class IndicatorTables {
    /** The fewest borrowers that a file counts. */
    static final long FEWEST = 5;

    private static final String FEW = "<" + FEWEST;

    /** Figures of indicators that count people. */
    private static final Set<String> PEOPLE = Set.of("borrowersAtBegin", "borrowersAtEnd", "women");

    private IndicatorTables() {}

    /**
     * One row a part, and one of all.
     *
     * @param outreach whom the bank lends to
     * @return the table
     */
    public static Table of(Outreach outreach) {
        var rows =
                Table.of(
                        "outreach",
                        "part",
                        "active_borrowers",
                        "women",
                        "women_percent",
                        "displaced",
                        "displaced_percent",
                        "rural",
                        "rural_percent",
                        "first_time",
                        "first_time_percent");
        for (var part : outreach.parts()) row(part.value().orElse(""), part.figures(), rows);
        row("total", outreach.total(), rows);
        return rows.table();
    }

    private static void row(String part, Figures figures, Table.Rows rows) {
        rows.row(
                new Cell.Text(part),
                number(figures.borrowers()),
                number(figures.of(Known.WOMEN)),
                share(figures, figures.of(Known.WOMEN)),
                number(figures.of(Known.DISPLACED)),
                share(figures, figures.of(Known.DISPLACED)),
                number(figures.of(Known.RURAL)),
                share(figures, figures.of(Known.RURAL)),
                number(figures.firstTime()),
                share(figures, figures.firstTime()));
    }

    private static boolean isFew(IndicatorsAnswer.Figure figure) {
        return PEOPLE.contains(figure.name()) && isFew(Long.parseLong(figure.value()));
    }

    private static boolean isFew(long borrowers) {
        return borrowers > 0 && borrowers < FEWEST;
    }

    private static Cell number(long borrowers) {
        return isFew(borrowers) ? new Cell.Text(FEW) : new Cell.Count(borrowers);
    }

    private static Cell share(Figures figures, long borrowers) {
        return isFew(borrowers) || isFew(figures.borrowers())
                ? Cell.NOTHING
                : Cell.percent(figures.percent(borrowers));
    }

    /**
     * One row an indicator.
     *
     * @param performance of a period
     * @return the table
     */
    public static Table of(Performance performance) {
        var rows =
                Table.of(
                        "indicators",
                        "currency",
                        "from",
                        "to",
                        "indicator",
                        "value",
                        "unit",
                        "formula",
                        "figures");
        for (var sheet : performance.sheets()) {
            for (var each : IndicatorsAnswer.of(sheet.indicators())) {
                rows.row(
                        new Cell.Text(sheet.currency().getCurrencyCode()),
                        new Cell.Day(performance.from()),
                        new Cell.Day(performance.moment().asOf()),
                        new Cell.Text(each.name()),
                        each.figures().stream().anyMatch(IndicatorTables::isFew)
                                ? Cell.NOTHING
                                : Cell.percent(each.value().map(BigDecimal::new)),
                        new Cell.Text(each.unit().name()),
                        new Cell.Text(each.formula()),
                        new Cell.Text(
                                each.figures().stream()
                                        .map(it -> it.name() + " " + (isFew(it) ? FEW : it.value()))
                                        .collect(Collectors.joining("; "))));
            }
        }
        return rows.table();
    }
}
