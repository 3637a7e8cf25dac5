package org.quipu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cash that comes in at tills and by mobile money, brought to the bank at the end of each month
 * but for what a till needs.
 */
final class Tills {
    private static final BigDecimal KEPT_KES = new BigDecimal("100000");
    private static final BigDecimal KEPT_USD = new BigDecimal("2000");

    private final Map<String, BigDecimal> held = new TreeMap<>();

    /** The tills of all clients, empty. */
    Tills(List<Client> clients) {
        clients.forEach(client -> held.put(client.till(), BigDecimal.ZERO));
    }

    /** Notes what a request moves. */
    void see(BatchLine request) {
        var body = JsonMapper.shared().<JsonNode>valueToTree(request.body());
        var amount = body.path("amount").asString(body.path("total").asString(""));
        var account = body.path("settlementAccount").asString("");
        if (amount.isEmpty() || account.isEmpty() || account.startsWith("bank")) return;
        var moved = new BigDecimal(amount);
        var out = request.path().endsWith("/withdrawals");
        held.merge(account, out ? moved.negate() : moved, BigDecimal::add);
    }

    /** What each has too much of or too little, as transfers with the bank. */
    List<BatchLine> even(LocalDate day) {
        var transfers = new ArrayList<BatchLine>();
        for (var each : held.entrySet()) {
            var account = each.getKey();
            var dollars = account.contains("-usd");
            var kept = dollars ? KEPT_USD : KEPT_KES;
            var over = each.getValue().subtract(kept);
            if (over.signum() == 0) continue;
            each.setValue(kept);
            var bank = dollars ? "bank-usd" : "bank-kes";
            var outwards = over.signum() > 0;
            transfers.add(
                    Requests.request(
                            "/v1/transfers",
                            account + "-banked-" + day,
                            """
                            {"from": "%s", "to": "%s", "amount": "%s"}\
                            """
                                    .formatted(
                                            outwards ? account : bank,
                                            outwards ? bank : account,
                                            over.abs().toPlainString())));
        }
        return transfers;
    }
}
