package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.account.Role;
import org.quipu.core.bank.Bank;
import org.quipu.log.Ledgers;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases of the specification about savings accounts, lived through over HTTP. */
final class SavingsCases {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EventCodec CODEC = new EventCodec(EventNames.catalogue());

    private SavingsCases() {}

    static List<JsonNode> of(String kind) {
        var file = Path.of("../ledger-core/src/test/resources/cases/open-cases.json");
        try {
            var all = new ArrayList<JsonNode>();
            for (var each : JSON.readTree(Files.readString(file)).get("cases")) {
                if (each.get("kind").asString("").equals(kind)) all.add(each);
            }
            assertThat(all).isNotEmpty();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a booked day as text. */
    static String line(JsonNode line) {
        return "%s own %s restated %s of %d"
                .formatted(
                        line.get("account").asString(""),
                        line.get("own").asString(""),
                        line.get("restated").asString(""),
                        line.get("count").asInt(0));
    }

    /** An institution of its own with one account. */
    record Played(
            RunningApi api,
            String institution,
            List<String> rejected,
            Map<String, String> positions) {
        private static final String ACCOUNT = "/v1/savings-accounts/ext:A";

        static Played of(RunningApi api, JsonNode input, boolean isBooked) {
            var account = input.get("account");
            var played = opened(api, account);
            var asOf = LocalDate.parse(input.get("as_of").asString(""));
            var knownAt = LocalDate.parse(input.path("known_at").asString("9999-12-31"));
            for (var each : input.get("transactions")) {
                if (!booked(each).isAfter(knownAt)) played.attempt(each);
            }
            played.turnTo(asOf.plusDays(1));
            if (isBooked) api.closed(played.institution, asOf.toString());
            return played;
        }

        static Played ofDays(RunningApi api, JsonNode input) {
            var account = input.at("/accounts/0");
            var played = opened(api, account.get("account"));
            for (var each : account.get("transactions")) {
                if (booked(each).isAfter(played.opened(account))) {
                    played.turnTo(booked(each));
                    api.closed(played.institution, input.at("/close/from").asString(""));
                    api.closed(played.institution, booked(each).minusDays(1).toString());
                }
                played.attempt(each);
            }
            var last = input.at("/close/to").asString("");
            played.turnTo(LocalDate.parse(last));
            api.closed(played.institution, last);
            return played;
        }

        private LocalDate opened(JsonNode account) {
            return LocalDate.parse(account.at("/account/open_date").asString(""));
        }

        private static Played opened(RunningApi api, JsonNode account) {
            var interest = JSON.createObjectNode();
            copy(account, "annual_rate", interest, "rate");
            for (var name : List.of("tiers", "method", "calculation", "posting", "compounding")) {
                copy(account, name, interest, name);
            }
            copy(account, "tier_style", interest, "tierStyle");
            copy(account, "day_count", interest, "dayCount");
            copy(account, "min_balance_for_interest", interest, "minimumBase");
            copy(account, "overdraft_rate", interest, "overdraftRate");
            copy(account, "tax_pct", interest, "tax");
            if (account.has("rounding")) {
                interest.put(
                        "rounding", account.get("rounding").asString("").toLowerCase(Locale.ROOT));
            }
            var product = product(interest.toString());
            copy(account, "overdraft_limit", product, "overdraftLimit");
            copy(account, "min_balance", product, "minimumBalance");
            return opened(api, product, LocalDate.parse(account.get("open_date").asString("")));
        }

        private static void copy(JsonNode from, String name, ObjectNode to, String as) {
            if (from.has(name)) to.set(as, from.get(name));
        }

        static Played opened(RunningApi api, String interest, LocalDate on) {
            return opened(api, product(interest), on);
        }

        private static ObjectNode product(String interest) {
            var product = JSON.createObjectNode();
            product.put("id", "SV").put("name", "Savings").put("kind", "savings");
            product.put("currency", "KES").set("interest", JSON.readTree(interest));
            return product;
        }

        private static Played opened(RunningApi api, ObjectNode product, LocalDate on) {
            var name = "s" + RunningApi.key().substring(0, 8);
            var zone = ZoneId.of("Africa/Nairobi");
            api.ledgers.found(new Ledgers.Founding(name, zone, Optional.of(on)));
            api.done(name, "/v1/products", product.toString());
            api.done(
                    name,
                    "/v1/settlement-accounts",
                    """
                    {"id": "bank", "kind": "bank", "currency": "KES", "branch": "B1", "name": "B"}\
                    """);
            api.done(
                    name,
                    "/v1/clients",
                    "{\"name\": \"Jane\", \"branch\": \"B1\", \"externalId\": \"C\"}");
            api.done(
                    name,
                    "/v1/savings-accounts",
                    "{\"client\": \"ext:C\", \"product\": \"SV\", \"externalId\": \"A\"}");
            return new Played(api, name, new ArrayList<>(), new HashMap<>());
        }

        private static LocalDate booked(JsonNode each) {
            var date = each.get("date").asString("");
            return LocalDate.parse(each.path("booked").asString(date));
        }

        void turnTo(LocalDate day) {
            api.done(institution, "/v1/business-days/" + day + "/opening", "{}");
        }

        private void attempt(JsonNode each) {
            turnTo(booked(each));
            var id = each.get("id").asString("");
            var reply = sent(each);
            if (reply.status() == 202) reply = api.granted(institution, reply);
            if (reply.status() == 422) {
                rejected.add(id);
                return;
            }
            assertThat(reply.status()).as("%s: %s", each, reply).isEqualTo(201);
            positions.put(id, reply.text("id"));
        }

        private Reply sent(JsonNode each) {
            var type = each.get("type").asString("");
            if (type.equals("reversal")) {
                var of = positions.get(each.get("ref").asString(""));
                return api.post(
                        "/v1/transactions/" + of + "/reversals",
                        cashier(),
                        RunningApi.key(),
                        each.path("force").asBoolean(false) ? "{\"force\": true}" : "{}");
            }
            return send(
                    type + "s", each.get("amount").asString(""), each.get("date").asString(""), "");
        }

        private Reply send(String action, String amount, String date, String query) {
            return api.post(
                    ACCOUNT + "/" + action + query,
                    api.everything(institution),
                    RunningApi.key(),
                    """
                    {"amount": "%s", "valueDate": "%s", "settlementAccount": "bank"}\
                    """
                            .formatted(amount, date));
        }

        Reply post(String action, String amount, String date) {
            var reply = send(action, amount, date, "");
            assertThat(reply.status()).as("%s", reply).isEqualTo(201);
            return reply;
        }

        Reply previewed(String action, String amount, String date) {
            return send(action, amount, date, "?dryRun=true");
        }

        Reply reversed(long position) {
            return api.post(
                    "/v1/transactions/" + position + "/reversals",
                    cashier(),
                    RunningApi.key(),
                    "{}");
        }

        private String cashier() {
            return api.person(institution, "amina", List.of("cashier"), List.of());
        }

        void close() {
            api.done(institution, ACCOUNT + "/closure", "{\"settlementAccount\": \"bank\"}");
        }

        Reply standing() {
            return api.get(ACCOUNT, api.everything(institution));
        }

        JsonNode interest() {
            var from = standing().text("openedOn");
            var reply = api.get(ACCOUNT + "/interest?from=" + from, api.everything(institution));
            assertThat(reply.status()).as("%s", reply).isEqualTo(200);
            return reply.json();
        }

        List<String> postings() {
            var texts = new ArrayList<String>();
            for (var each : interest().get("postings")) {
                texts.add(
                        "%s %s %s %s"
                                .formatted(
                                        each.get("day").asString(""),
                                        each.get("gross").asString(""),
                                        each.get("tax").asString(""),
                                        each.get("overdraft").asString("")));
            }
            return texts;
        }

        List<String> restatements() {
            var texts = new ArrayList<String>();
            for (var each : interest().get("restatements")) {
                texts.add(
                        "%s %s %s %s"
                                .formatted(
                                        each.get("day").asString(""),
                                        each.get("bookingDate").asString(""),
                                        each.get("gross").asString(""),
                                        each.get("tax").asString("")));
            }
            return texts;
        }

        List<String> lines(String day) {
            var texts = new ArrayList<String>();
            var path = "/v1/business-days/" + day + "/booking";
            for (var each : api.get(path, api.everything(institution)).json().get("lines")) {
                texts.add(line(each));
            }
            return texts.stream().sorted().toList();
        }

        /** The general ledger, by names of the specification. */
        Map<String, BigDecimal> books() {
            var sums = new TreeMap<String, BigDecimal>();
            var log = api.ledger(institution).log();
            log.read(0, 100_000)
                    .forEach(entry -> {
                        var event = CODEC.decode(entry.type(), entry.payload());
                        for (var line :
                                Bank.journal(event).map(it -> it.lines()).orElse(List.of())) {
                            var role = line.role() == Role.BANK ? Role.CASH : line.role();
                            var amount = new BigDecimal(line.amount().decimal());
                            sums.merge(role.text(), amount, BigDecimal::add);
                        }
                    });
            sums.values().removeIf(amount -> amount.signum() == 0);
            return sums;
        }
    }
}
