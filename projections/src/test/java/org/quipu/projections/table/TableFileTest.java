package org.quipu.projections.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.quipu.core.money.Money;

class TableFileTest {
    private static final Table TABLE =
            Table.of("books", "what", "amount", "day", "event", "percent")
                    .row(
                            new Cell.Text("=HYPERLINK(\"evil\")"),
                            new Cell.Amount(Money.of("KES -1234.50")),
                            new Cell.Day(LocalDate.of(2026, 3, 31)),
                            new Cell.Count(48213),
                            new Cell.Ratio(new BigDecimal("33.30")))
                    .row(
                            new Cell.Text("a, \"b\""),
                            new Cell.Amount(Money.of("JPY 7")),
                            new Cell.Day(LocalDate.of(2026, 4, 1)),
                            new Cell.Count(7),
                            Cell.percent(Optional.empty()))
                    .table();

    @Test
    void writes_csv_in_which_no_text_is_a_formula() {
        assertThat(new String(TableFile.CSV.write(TABLE), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "what,amount,day,event,percent",
                        "\"'=HYPERLINK(\"\"evil\"\")\",-1234.50,2026-03-31,48213,33.30",
                        "\"a, \"\"b\"\"\",7,2026-04-01,7,");
    }

    @Test
    void writes_a_workbook_whose_amounts_are_numbers_and_whose_texts_are_no_formulas()
            throws IOException {
        var sheet = part("xl/worksheets/sheet1.xml");
        var styles = part("xl/styles.xml");

        assertThat(sheet)
                .contains("<v>-1234.50</v>", "<v>48213</v>", "<v>33.30</v>", "<v>46112")
                .doesNotContain("<f>");
        assertThat(part("xl/sharedStrings.xml")).contains("&apos;=HYPERLINK");
        assertThat(styles).contains("#,##0.00", "yyyy-mm-dd");
    }

    private static String part(String name) throws IOException {
        var file = Files.createTempFile("table", ".xlsx");
        Files.write(file, TableFile.XLSX.write(TABLE));
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getInputStream(zip.getEntry(name));
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
