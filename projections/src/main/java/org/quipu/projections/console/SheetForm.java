package org.quipu.projections.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A collection sheet as a person fills it in. What was paid stands under the id of its account;
 * lines that nobody began are left out, so that a line here is the line of that number that
 * ledger-api judges.
 *
 * @param form all fields
 */
record SheetForm(Form form) {
    private static final String PAID = "paid.";
    private static final String ABSENT = "absent.";

    /** What is sent to ledger-api. */
    Map<String, Object> body() {
        var body = form.filled("meeting", "settlementAccount", "externalId", "currency", "total");
        var lines = new ArrayList<Map<String, String>>();
        for (var account : named(PAID)) {
            var line = new LinkedHashMap<String, String>();
            line.put("account", account);
            line.put("amount", getPaid(account));
            lines.add(line);
        }
        body.put("lines", lines);
        body.put("absent", named(ABSENT));
        return body;
    }

    private List<String> named(String prefix) {
        return form.sent().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** What was filled in as paid on an account; empty where nothing was. */
    public String getPaid(String account) {
        return form.get(PAID + account);
    }

    /** Whether a member is marked as absent. */
    public boolean isAbsent(String client) {
        return !form.get(ABSENT + client).isEmpty();
    }

    /** What is wrong with the line of an account; empty where nothing is. */
    public String wrong(Refusal refusal, String account) {
        if (account.equals(refusal.figures().get("account"))) return refusal.sentence();
        var line = "/lines/" + named(PAID).indexOf(account);
        return refusal.fields().entrySet().stream()
                .filter(each -> each.getKey().equals(line) || each.getKey().startsWith(line + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
