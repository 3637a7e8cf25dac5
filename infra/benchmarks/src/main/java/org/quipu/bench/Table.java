package org.quipu.bench;

import java.util.List;

/** Figures for people. */
final class Table {
    private static final String ROW = "%-12s %-36s %12s %12s %-10s %8s %8s  %s%n";

    private Table() {}

    static String of(List<Figure> figures) {
        var text = new StringBuilder();
        text.append(
                ROW.formatted(
                        "benchmark", "figure", "quipu", "baseline", "unit", "ratio", "goal", ""));
        for (var figure : figures) {
            text.append(
                    ROW.formatted(
                            figure.bench(),
                            figure.name(),
                            number(figure.value()),
                            figure.against().map(Table::number).orElse(""),
                            figure.unit(),
                            figure.ratio().map("%.2f"::formatted).orElse(""),
                            figure.goal().orElse(""),
                            figure.met().map(met -> met ? "reached" : "NOT REACHED").orElse("")));
        }
        return text.toString();
    }

    private static String number(double value) {
        return value >= 1000 ? "%,.0f".formatted(value) : "%.2f".formatted(value);
    }
}
