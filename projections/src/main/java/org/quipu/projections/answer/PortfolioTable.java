package org.quipu.projections.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.Portfolio.Figures;
import org.quipu.projections.arrears.Portfolio.Sheet;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** The portfolio as a table: a line a part, then one of the whole currency. */
public final class PortfolioTable {
    private PortfolioTable() {}

    /**
     * The table.
     *
     * @param portfolio what it shows
     * @return a line a part
     */
    public static Table of(Portfolio portfolio) {
        var rows = Table.of("portfolio-at-risk", names().toArray(String[]::new));
        for (var sheet : portfolio.sheets()) {
            for (var part : sheet.parts()) {
                rows.row(row(sheet, part.value().orElse(""), part.figures()));
            }
            rows.row(row(sheet, "total", sheet.total()));
        }
        return rows.table();
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of("currency", "part", "loans", "gross_portfolio"));
        for (var days : Portfolio.DAYS) {
            var par = PortfolioAnswer.name(days).toLowerCase(Locale.ROOT);
            names.addAll(List.of(par, par + "_percent"));
        }
        names.addAll(List.of("restructured", "par30_and_restructured"));
        for (var age : Age.values()) names.add("contracts_" + age.label());
        for (var age : Age.values()) {
            if (age != Age.CURRENT) names.add("instalments_" + age.label());
        }
        return names;
    }

    private static Cell[] row(Sheet sheet, String part, Figures figures) {
        var row = new ArrayList<Cell>();
        row.add(new Cell.Text(sheet.currency().getCurrencyCode()));
        row.add(new Cell.Text(part));
        row.add(new Cell.Count(figures.loans()));
        row.add(new Cell.Amount(sheet.money(figures.gross())));
        for (var days : Portfolio.DAYS) {
            row.add(new Cell.Amount(sheet.money(figures.par(days))));
            row.add(Cell.percent(figures.percent(figures.par(days))));
        }
        row.add(new Cell.Amount(sheet.money(figures.atRisk().restructured())));
        row.add(new Cell.Amount(sheet.money(figures.atRisk().moreThanOrRestructured(30))));
        for (var age : Age.values()) {
            row.add(new Cell.Amount(sheet.money(figures.ofContracts(age))));
        }
        for (var age : Age.values()) {
            if (age == Age.CURRENT) continue;
            row.add(new Cell.Amount(sheet.money(figures.ofInstalments(age))));
        }
        return row.toArray(Cell[]::new);
    }
}
