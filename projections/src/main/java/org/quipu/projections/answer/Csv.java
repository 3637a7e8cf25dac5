package org.quipu.projections.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A table as CSV (RFC 4180): names first, plain numbers, ISO dates. */
public final class Csv {
    private Csv() {}

    /**
     * Writes a table for people: a spreadsheet must take no name that somebody chose for a formula.
     *
     * @param rows the first has the names of columns
     * @return the text
     */
    public static String forSpreadsheets(List<List<String>> rows) {
        return of(rows.stream().map(row -> row.stream().map(Csv::plain).toList()).toList());
    }

    private static String plain(String text) {
        return text.matches("(?s)[=+@\\t\\r].*|-[^0-9].*") ? "'" + text : text;
    }

    /**
     * Writes a table.
     *
     * @param rows the first has the names of columns
     * @return the text
     */
    public static String of(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
