package org.quipu.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.quipu.local.http.BatchLine;

/**
 * What the mobile-money operator reports on the last evening: payments of clients, of whom some
 * have a loan, and two that name nobody.
 */
final class PaymentsFile {
    private static final int CLIENTS = 12;
    private static final int AMOUNT = 150;

    private PaymentsFile() {}

    static BatchLine of(List<Client> clients, LocalDate day) {
        var lines = new ArrayList<String>();
        clients.stream()
                .filter(client -> client.currency().equals("KES"))
                .limit(CLIENTS)
                .forEach(
                        client -> lines.add("%s,%s".formatted(client.externalId(), client.name())));
        lines.add("my loan,Wanjiku Njoroge");
        lines.add("L-1-99,Daniel Kibet");
        var csv = new StringBuilder("transaction,date,amount,account,payer\n");
        for (var n = 0; n < lines.size(); n++) {
            csv.append("MP%d,%s,%d.00,%s\n".formatted(880_001 + n, day, AMOUNT, lines.get(n)));
        }
        return Requests.request(
                "/v1/payment-files",
                "payments-" + day,
                """
                {"channel": "mobile", "settlementAccount": "float-mobile",
                 "suspenseAccount": "suspense", "name": "mobile-%s.csv", "payments": %d,
                 "total": "%d.00", "content": "%s"}\
                """
                        .formatted(
                                day,
                                lines.size(),
                                AMOUNT * lines.size(),
                                Base64.getEncoder()
                                        .encodeToString(csv.toString().getBytes(UTF_8))));
    }
}
