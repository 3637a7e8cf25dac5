package org.quipu.local.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One row a line. Texts that a spreadsheet would take for a formula begin with an apostrophe. */
final class CsvJournal implements JournalFormat {
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;
    private final Map<String, String> names = new HashMap<>();

    CsvJournal(Writer out) {
        csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin(JsonNode accounts) throws IOException {
        for (var account : accounts) {
            names.put(account.path("code").asString(), account.path("name").asString());
        }
        csv.writeRecord(
                "event",
                "type",
                "booking date",
                "date",
                "code",
                "name",
                "account",
                "branch",
                "product",
                "fund",
                "currency",
                "amount");
        csv.flush();
    }

    @Override
    public void entry(JsonNode entry) throws IOException {
        for (var line : entry.path("lines")) {
            var code = line.path("code").asString();
            csv.writeRecord(
                    entry.path("event").asString(),
                    entry.path("type").asString(),
                    entry.path("bookingDate").asString(),
                    line.path("date").asString(),
                    plain(code),
                    plain(names.getOrDefault(code, "")),
                    plain(line.path("account").asString("")),
                    plain(line.path("branch").asString("")),
                    plain(line.path("product").asString("")),
                    plain(line.path("fund").asString("")),
                    line.path("currency").asString(),
                    line.path("amount").asString());
        }
        csv.flush();
    }

    private static String plain(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
