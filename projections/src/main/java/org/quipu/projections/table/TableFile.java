package org.quipu.projections.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a table is written as a file. */
public enum TableFile {
    /** Text, one row a line, decimals with a point. */
    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public byte[] write(Table table) {
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(table.headings());
                for (var row : table.rows()) {
                    csv.writeRecord(row.stream().map(TableFile::text).toList());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** An Excel workbook whose amounts are numbers and whose dates are dates. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(Table table) {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "Quipu", "1.0")) {
                fill(workbook.newWorksheet(table.name()), table);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
    };

    private final String ending;
    private final String type;

    TableFile(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /**
     * Finds a kind of file by how its name ends.
     *
     * @param ending for example {@code csv}
     * @return empty where there is none
     */
    public static Optional<TableFile> of(String ending) {
        return List.of(values()).stream().filter(it -> it.ending.equals(ending)).findFirst();
    }

    /**
     * The media type.
     *
     * @return for HTTP
     */
    public String type() {
        return type;
    }

    /**
     * The file's name.
     *
     * @param table whose
     * @return for example {@code balance-sheet.csv}
     */
    public String name(Table table) {
        return table.name() + "." + ending;
    }

    /**
     * Writes a table.
     *
     * @param table what
     * @return the file
     */
    public abstract byte[] write(Table table);

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text words -> words.plain();
            case Cell.Amount(var money) -> money.decimal();
            case Cell.Ratio(var number) -> number.toPlainString();
            case Cell.Day(var day) -> day.toString();
            case Cell.Count(var number) -> Long.toString(number);
        };
    }

    private static void fill(Worksheet sheet, Table table) {
        for (var column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, table.headings().get(column));
            sheet.style(0, column).bold().set();
        }
        for (var at = 0; at < table.rows().size(); at++) {
            var row = table.rows().get(at);
            for (var column = 0; column < row.size(); column++) {
                put(sheet, at + 1, column, row.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text words -> sheet.value(row, column, words.plain());
            case Cell.Amount(var money) -> {
                sheet.value(row, column, new BigDecimal(money.decimal()));
                var digits = money.currency().getDefaultFractionDigits();
                sheet.style(row, column).format(decimals(digits)).set();
            }
            case Cell.Ratio(var number) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(decimals(number.scale())).set();
            }
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Count(var number) -> sheet.value(row, column, number);
        }
    }

    private static String decimals(int digits) {
        return digits <= 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }
}
