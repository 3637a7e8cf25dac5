package org.quipu.local.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One transaction an event, in the journal format of hledger. Accounts stand below their type, so
 * that {@code hledger balancesheet} and {@code incomestatement} find them; a line in the books of
 * another day than the first has a posting date of its own. Postings beside the statutory book are
 * virtual: those of memo accounts unbalanced, those of expected losses balanced among themselves.
 */
final class HledgerJournal implements JournalFormat {
    private static final Map<String, String> ROOTS =
            Map.of(
                    "asset", "assets",
                    "liability", "liabilities",
                    "equity", "equity",
                    "income", "revenues",
                    "expense", "expenses",
                    "memo", "memo",
                    "expected_loss", "expected losses");

    /** What would end a name, begin a comment or a tag, or make a line virtual. */
    private static final String MARKS = "[:;,|()\\[\\]\\p{Cntrl}]+";

    private final Writer out;
    private final Map<String, String> names = new HashMap<>();
    private final TreeSet<String> commodities = new TreeSet<>();

    HledgerJournal(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(JsonNode accounts) throws IOException {
        for (var account : accounts) {
            var code = account.path("code").asString();
            var root = ROOTS.getOrDefault(account.path("type").asString(), "assets");
            var name = root + ":" + clean(code + " " + account.path("name").asString());
            names.put(code, name);
            out.write("account " + name + "\n");
        }
    }

    @Override
    public void entry(JsonNode entry) throws IOException {
        var lines = entry.path("lines");
        for (var line : lines) commodity(line);
        var date = lines.path(0).path("date").asString();
        out.write(
                "\n%s (%s) %s%n"
                        .formatted(
                                date,
                                entry.path("event").asString(),
                                clean(entry.path("type").asString()))
                        .replace("\r", ""));
        for (var line : lines) out.write("    " + posting(line, date) + "\n");
    }

    /** A decimal mark is a decimal mark, whatever the amounts look like. */
    private void commodity(JsonNode line) throws IOException {
        var currency = line.path("currency").asString();
        if (!commodities.add(currency)) return;
        var amount = line.path("amount").asString();
        var point = amount.indexOf('.');
        var digits = point < 0 ? 0 : amount.length() - point - 1;
        out.write("\ncommodity %s 1000.%s\n".formatted(currency, "0".repeat(digits)));
    }

    private String posting(JsonNode line, String date) {
        var code = line.path("code").asString();
        var name = names.getOrDefault(code, "assets:" + clean(code));
        var tags = new StringBuilder();
        if (!line.path("date").asString().equals(date)) tag("date", line, tags);
        for (var tag : new String[] {"branch", "product", "fund", "account"}) tag(tag, line, tags);
        return "%s  %s %s%s"
                .formatted(
                        virtual(name),
                        line.path("currency").asString(),
                        line.path("amount").asString(),
                        tags.isEmpty() ? "" : "  ; " + tags);
    }

    private static String virtual(String name) {
        if (name.startsWith("memo:")) return "(" + name + ")";
        return name.startsWith("expected losses:") ? "[" + name + "]" : name;
    }

    private static void tag(String tag, JsonNode line, StringBuilder tags) {
        var value = clean(line.path(tag).asString(""));
        if (value.isEmpty()) return;
        if (!tags.isEmpty()) tags.append(", ");
        tags.append(tag).append(':').append(value);
    }

    /** Two spaces end an account's name. */
    private static String clean(String text) {
        return text.replaceAll(MARKS, " ").replaceAll("\\s+", " ").strip();
    }
}
