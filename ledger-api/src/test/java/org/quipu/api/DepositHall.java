package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.bank.Bank;
import org.quipu.log.Ledgers;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import tools.jackson.databind.JsonNode;

/**
 * An institution of its own for deposits: a bank account, a till, Jane with savings, Omar with
 * savings.
 */
record DepositHall(RunningApi api, String institution) {
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    static DepositHall opened(RunningApi api, LocalDate on) {
        var name = "d" + RunningApi.key().substring(0, 8);
        var zone = ZoneId.of("Africa/Nairobi");
        api.ledgers.found(new Ledgers.Founding(name, zone, Optional.of(on)));
        var hall = new DepositHall(api, name);
        hall.done(
                "/v1/products",
                "{'id': 'SV', 'name': 'Savings', 'kind': 'savings', 'currency': 'KES'}");
        for (var kind : List.of("bank", "till")) {
            hall.done(
                    "/v1/settlement-accounts",
                    "{'id': '%s', 'kind': '%s', 'currency': 'KES', 'branch': 'B1', 'name': 'X'}"
                            .formatted(kind, kind));
        }
        for (var client : List.of("JANE", "OMAR")) {
            hall.done(
                    "/v1/clients",
                    "{'name': '%s', 'branch': 'B1', 'externalId': '%s'}".formatted(client, client));
            hall.done(
                    "/v1/savings-accounts",
                    "{'client': 'ext:%s', 'product': 'SV', 'externalId': 'S-%s'}"
                            .formatted(client, client));
        }
        hall.done(
                "/v1/savings-accounts/ext:S-JANE/deposits",
                "{'amount': '20000.00', 'settlementAccount': 'bank'}");
        return hall;
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    Reply done(String path, String body) {
        return api.done(institution, path, json(body));
    }

    Reply post(String path, String body) {
        return api.post(path, api.everything(institution), RunningApi.key(), json(body));
    }

    Reply get(String path) {
        return api.get(path, api.everything(institution));
    }

    String savings(String client) {
        return get("/v1/savings-accounts/ext:S-" + client).text("balance");
    }

    /** The rule by which something is refused; nothing is written. */
    String refusal(String path, String body) {
        var head = api.head(institution);
        var reply = post(path, body);
        assertThat(reply.status()).as("%s", reply).isBetween(400, 422);
        Problems.check(reply);
        assertThat(api.head(institution)).isEqualTo(head);
        return reply.status() == 400
                ? reply.json().at("/errors/0/rule").asString("")
                : reply.text("rule");
    }

    void turnTo(LocalDate day) {
        done("/v1/business-days/" + day + "/opening", "{}");
    }

    /** Closes and books every day before one. */
    void closeDaysBefore(LocalDate day) {
        turnTo(day);
        api.closed(institution, day.minusDays(1).toString());
    }

    JsonNode booked(LocalDate day) {
        return get("/v1/business-days/" + day + "/booking").json().get("lines");
    }

    Reply reversed(String transaction) {
        var cashier = api.person(institution, "amina", List.of("cashier"), List.of());
        return api.post(
                "/v1/transactions/" + transaction + "/reversals", cashier, RunningApi.key(), "{}");
    }

    /** The general ledger; nothing at zero. */
    Map<String, BigDecimal> books() {
        var sums = new TreeMap<String, BigDecimal>();
        api.ledger(institution)
                .log()
                .read(0, 100_000)
                .forEach(entry -> {
                    var event = CODEC.decode(entry.type(), entry.payload());
                    for (var line : Bank.journal(event).map(it -> it.lines()).orElse(List.of())) {
                        var amount = new BigDecimal(line.amount().decimal());
                        sums.merge(line.role().text(), amount, BigDecimal::add);
                    }
                });
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }
}
