package org.quipu.projections.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry by hand as a person fills it in: lines that nobody began are left out, so that a line of
 * the form is the line of that number that ledger-api judges.
 *
 * @param form the other fields
 * @param rows the lines, with some that are still empty
 */
record EntryForm(Form form, List<Row> rows) {
    private static final int LEAST = 4;
    private static final int MOST = 1_000;
    private static final int MORE = 4;

    /**
     * A line as it was filled in.
     *
     * @param account its code
     * @param branch in whose books
     * @param debit an amount, or empty
     * @param credit an amount, or empty
     */
    record Row(String account, String branch, String debit, String credit) {
        private static final Row EMPTY = new Row("", "", "", "");

        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("account", account);
            body.put("branch", branch);
            if (!debit.isEmpty()) body.put("debit", debit);
            if (!credit.isEmpty()) body.put("credit", credit);
            body.values().removeIf(""::equals);
            return body;
        }
    }

    static EntryForm of(Form form) {
        var rows = new ArrayList<Row>();
        for (var at = 0; at < MOST && form.sent().containsKey("line" + at); at++) {
            var row =
                    new Row(
                            form.get("account" + at),
                            form.get("branch" + at),
                            form.get("debit" + at),
                            form.get("credit" + at));
            if (!row.equals(Row.EMPTY)) rows.add(row);
        }
        var shown = Math.max(LEAST, rows.size());
        if (form.text("more").isPresent()) shown = Math.min(MOST, rows.size() + MORE);
        while (rows.size() < shown) rows.add(Row.EMPTY);
        return new EntryForm(form, List.copyOf(rows));
    }

    Map<String, Object> body() {
        var body = form.filled("date", "currency", "reversesOn", "externalId", "fund", "narrative");
        var lines = rows.stream().filter(row -> !row.equals(Row.EMPTY)).map(Row::body).toList();
        body.put("lines", lines);
        return body;
    }
}
