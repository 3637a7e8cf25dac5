package org.quipu.projections.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.Portfolio.Figures;
import org.quipu.projections.arrears.Portfolio.Sheet;

/** The portfolio as rows of a table: a line a part, then one of the whole currency. */
public final class PortfolioTable {
    private PortfolioTable() {}

    /**
     * The table.
     *
     * @param portfolio what it shows
     * @return names of columns, then lines
     */
    public static List<List<String>> rows(Portfolio portfolio) {
        var rows = new ArrayList<List<String>>();
        rows.add(names());
        for (var sheet : portfolio.sheets()) {
            for (var part : sheet.parts()) {
                rows.add(row(sheet, part.value().orElse(""), part.figures()));
            }
            rows.add(row(sheet, "total", sheet.total()));
        }
        return rows;
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of("currency", "part", "loans", "gross_portfolio"));
        for (var days : Portfolio.DAYS) {
            var par = PortfolioAnswer.name(days).toLowerCase(java.util.Locale.ROOT);
            names.addAll(List.of(par, par + "_percent"));
        }
        names.addAll(List.of("restructured", "par30_and_restructured"));
        for (var age : Age.values()) names.add("contracts_" + age.label());
        for (var age : Age.values()) {
            if (age != Age.CURRENT) names.add("instalments_" + age.label());
        }
        return names;
    }

    private static List<String> row(Sheet sheet, String part, Figures figures) {
        var row = new ArrayList<String>();
        row.add(sheet.currency().getCurrencyCode());
        row.add(part);
        row.add(Long.toString(figures.loans()));
        row.add(sheet.money(figures.gross()).decimal());
        for (var days : Portfolio.DAYS) {
            row.add(sheet.money(figures.par(days)).decimal());
            row.add(text(figures.percent(figures.par(days))));
        }
        row.add(sheet.money(figures.atRisk().restructured()).decimal());
        row.add(sheet.money(figures.atRisk().moreThanOrRestructured(30)).decimal());
        for (var age : Age.values()) row.add(sheet.money(figures.ofContracts(age)).decimal());
        for (var age : Age.values()) {
            if (age != Age.CURRENT) row.add(sheet.money(figures.ofInstalments(age)).decimal());
        }
        return row;
    }

    private static String text(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }
}
