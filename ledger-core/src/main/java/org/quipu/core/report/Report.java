package org.quipu.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * What a report said.
 *
 * @param name which report, a code: {@code portfolio}, say
 * @param asOf the day its figures are of
 * @param knownAt the position they were known at: asked for at both, they come out the same
 * @param scope what it was narrowed to, by dimension; empty for the whole institution
 * @param figures what it said, each named once a currency
 * @param digest SHA-256 of the file that was sent, 64 lower-case hexadecimal digits; absent where
 *     none was
 */
public record Report(
        String name,
        LocalDate asOf,
        long knownAt,
        List<Part> scope,
        List<Figure> figures,
        Optional<String> digest) {
    /** Keeps its own copies. */
    public Report {
        scope = List.copyOf(scope);
        figures = List.copyOf(figures);
    }

    /**
     * What a report was narrowed to.
     *
     * @param dimension for example {@code branch}
     * @param value for example {@code north}
     */
    public record Part(String dimension, String value) {}

    /**
     * One figure of a report.
     *
     * @param name a code: {@code par30}, say
     * @param amount not below zero
     */
    public record Figure(String name, Money amount) {}
}
