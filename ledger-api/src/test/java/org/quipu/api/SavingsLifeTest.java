package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an account lives through, over HTTP. */
class SavingsLifeTest {
    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, "alpha");
    private final String account = savers.openWith("100.00");

    private Reply done(String action, String body) {
        return api.done("alpha", Savers.path(account, action), body);
    }

    private Reply refused(String path, String body) {
        var head = api.head("alpha");
        var reply = api.post(path, savers.token(), RunningApi.key(), body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        Problems.check(reply);
        assertThat(api.head("alpha")).isEqualTo(head);
        return reply;
    }

    @Test
    void money_goes_out_and_a_fee_is_charged() {
        var drawn =
                done(
                        "withdrawals",
                        "{\"amount\": \"30.00\", \"settlementAccount\": \"float-mpesa\"}");
        var fee = done("fees", "{\"fee\": \"statement\", \"amount\": \"5.00\"}");

        assertThat(drawn.text("balance")).isEqualTo("70.00");
        assertThat(drawn.text("amount")).isEqualTo("30.00");
        assertThat(fee.text("balance")).isEqualTo("65.00");
    }

    @Test
    void a_part_is_held_captured_and_released() {
        var hold = done("holds", "{\"amount\": \"40.00\", \"expiresOn\": \"2026-05-01\"}");
        var id = hold.text("hold");
        var captured =
                done(
                        "holds/" + id + "/captures",
                        "{\"amount\": \"15.00\", \"settlementAccount\": \"float-mpesa\", \"keepRest\":"
                                + " true}");
        var read = api.get("/v1/savings-accounts/ext:" + account, savers.token());
        var released = done("holds/" + id + "/release", "{\"narrative\": \"not needed\"}");

        assertThat(id).startsWith("hld_");
        assertThat(hold.text("available")).isEqualTo("60.00");
        assertThat(captured.text("balance")).isEqualTo("85.00");
        assertThat(read.text("held")).isEqualTo("25.00");
        assertThat(read.text("available")).isEqualTo("60.00");
        assertThat(read.json().at("/holds/0/id").asString("")).isEqualTo(id);
        assertThat(released.text("amount")).isEqualTo("25.00");
        assertThat(released.text("available")).isEqualTo("85.00");
    }

    @Test
    void a_blocked_account_refuses_until_it_is_unblocked() {
        var body = "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"}";
        assertThat(done("blocks", "{\"scope\": \"debits\"}").text("block")).isEqualTo("debits");
        assertThat(refused(Savers.path(account, "withdrawals"), body).text("rule"))
                .isEqualTo("account/blocked");
        assertThat(done("deposits", body).text("balance")).isEqualTo("101.00");
        assertThat(done("unblocks", "{}").text("block")).isEqualTo("none");
        done("withdrawals", body);
    }

    @Test
    void a_closed_account_refuses() {
        var closed = done("closure", "{\"settlementAccount\": \"float-mpesa\"}");
        var read = api.get("/v1/savings-accounts/ext:" + account, savers.token());

        assertThat(closed.text("account")).startsWith("sav_");
        assertThat(read.text("status")).isEqualTo("closed");
        assertThat(read.text("balance")).isEqualTo("0.00");
        assertThat(
                        refused(
                                        Savers.path(account, "deposits"),
                                        "{\"amount\": \"1.00\", \"settlementAccount\":"
                                                + " \"float-mpesa\"}")
                                .text("rule"))
                .isEqualTo("account/closed");
    }

    @Test
    void an_account_in_the_body_that_is_none_is_a_refusal() {
        var body = "{\"amount\": \"1.00\", \"settlementAccount\": \"nowhere\"}";

        assertThat(refused(Savers.path(account, "deposits"), body).text("rule"))
                .isEqualTo("account/unknown");
    }

    @Test
    void another_currency_is_refused() {
        api.done(
                "alpha",
                "/v1/settlement-accounts",
                "{\"id\": \"eur-"
                        + account
                        + "\", \"kind\": \"bank\", \"currency\": \"EUR\", \"branch\": \"main\","
                        + " \"name\": \"EUR\"}");
        var body = "{\"amount\": \"1.00\", \"settlementAccount\": \"eur-" + account + "\"}";

        assertThat(refused(Savers.path(account, "deposits"), body).text("rule"))
                .isEqualTo("account/wrong-currency");
    }

    @Test
    void a_currency_without_decimals_takes_none() {
        var product = "ugx-" + account;
        api.done(
                "alpha",
                "/v1/products",
                "{\"id\": \"%s\", \"name\": \"U\", \"kind\": \"savings\", \"currency\": \"UGX\"}"
                        .formatted(product));
        var opened =
                api.done(
                        "alpha",
                        "/v1/savings-accounts",
                        "{\"client\": \"ext:C-31\", \"product\": \"%s\"}".formatted(product));
        var reply =
                api.post(
                        "/v1/savings-accounts/" + opened.text("id") + "/deposits",
                        savers.token(),
                        RunningApi.key(),
                        "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asString("")).isEqualTo("/amount");
    }

    @Test
    void a_value_date_to_come_is_refused() {
        var body =
                "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\", \"valueDate\":"
                        + " \"2199-01-01\"}";

        assertThat(refused(Savers.path(account, "deposits"), body).text("rule"))
                .isEqualTo("posting/value-date-in-future");
    }

    @Test
    void money_moves_between_accounts_in_one_event() {
        var other = savers.open();
        var head = api.head("alpha");
        var moved =
                api.done(
                        "alpha",
                        "/v1/transfers",
                        "{\"from\": \"ext:%s\", \"to\": \"ext:%s\", \"amount\": \"25.00\"}"
                                .formatted(account, other));

        assertThat(api.head("alpha")).isEqualTo(head + 1);
        assertThat(moved.json().at("/from/balance").asString("")).isEqualTo("75.00");
        assertThat(moved.json().at("/from/amount").asString("")).isEqualTo("-25.00");
        assertThat(moved.json().at("/to/balance").asString("")).isEqualTo("25.00");
    }

    @Test
    void a_transaction_is_read_reversed_and_found_by_its_external_id() {
        var name = UUID.randomUUID().toString();
        var posted =
                done(
                        "deposits",
                        "{\"amount\": \"9.00\", \"settlementAccount\": \"float-mpesa\","
                                + " \"externalId\": \"%s\", \"payer\": \"Jane\"}".formatted(name));
        var reversed =
                api.done(
                        "alpha",
                        "/v1/transactions/ext:" + name + "/reversals",
                        "{\"narrative\": \"twice\"}");
        var read = api.get("/v1/transactions/" + posted.text("id"), savers.token());

        assertThat(reversed.text("corrects")).isEqualTo(posted.text("id"));
        assertThat(savers.balance(account)).isEqualTo("100.00");
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        assertThat(read.text("status")).isEqualTo("reversed");
        assertThat(read.text("correctedBy")).isEqualTo(reversed.text("id"));
        assertThat(read.json().at("/origin/payer").asString("")).isEqualTo("Jane");
        assertThat(read.json().at("/legs/0/amount").asString("")).isEqualTo("9.00");
        assertThat(
                        refused("/v1/transactions/" + posted.text("id") + "/reversals", "{}")
                                .text("rule"))
                .isEqualTo("correction/already-reversed");
        assertThat(
                        api.post(
                                        "/v1/transactions/99999999/reversals",
                                        savers.token(),
                                        RunningApi.key(),
                                        "{}")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_posting_goes_to_the_account_it_was_meant_for() {
        var meant = savers.open();
        var posted = savers.deposit(account, "11.00");
        api.done(
                "alpha",
                "/v1/transactions/" + posted.text("id") + "/moves",
                "{\"from\": \"ext:%s\", \"to\": \"ext:%s\"}".formatted(account, meant));

        assertThat(savers.balance(account)).isEqualTo("100.00");
        assertThat(savers.balance(meant)).isEqualTo("11.00");
    }

    @Test
    void an_auditor_reads_the_exact_log_of_one_account() {
        var auditor = api.keys.token("alpha", "auditor");
        var first = api.get("/v1/events?account=ext:" + account + "&limit=1", auditor);
        var next = first.json().get("next").asLong(0);
        var rest = api.get("/v1/events?account=ext:" + account + "&after=" + next, auditor);
        var one = api.get("/v1/events/" + next, auditor);

        assertThat(first.json().at("/events/0/type").asString("")).contains("opened");
        assertThat(rest.json().at("/events/0/type").asString("")).isEqualTo("savings.deposited.v1");
        assertThat(one.json()).isEqualTo(first.json().at("/events/0"));
        assertThat(one.text("hash")).hasSize(64);
        assertThat(api.get("/v1/events/99999999", auditor).status()).isEqualTo(404);
        assertThat(api.get("/v1/events?limit=1001", auditor).status()).isEqualTo(400);
    }

    @Test
    void what_names_a_person_is_read_back_and_is_nowhere_in_the_log() {
        var secret = "Zebedee-" + UUID.randomUUID();
        var client =
                api.done(
                        "alpha",
                        "/v1/clients",
                        "{\"name\": \"%s\", \"phone\": \"+254 7\", \"branch\": \"main\"}"
                                .formatted(secret));
        var noted =
                api.done(
                        "alpha",
                        "/v1/clients/" + client.text("id") + "/dimensions",
                        "{\"dimension\": \"region\", \"value\": \"north\"}");
        done(
                "deposits",
                "{\"amount\": \"1.00\", \"settlementAccount\": \"float-mpesa\", \"narrative\":"
                        + " \"%s\"}".formatted(secret));
        var read = api.get("/v1/clients/" + client.text("id"), savers.token());

        assertThat(noted.text("value")).isEqualTo("north");
        assertThat(read.text("name")).isEqualTo(secret);
        assertThat(read.json().at("/dimensions/0/value").asString("")).isEqualTo("north");
        assertThat(api.ledger("alpha").log().read(0, 100_000))
                .allSatisfy(entry ->
                        assertThat(new String(entry.payload(), StandardCharsets.UTF_8))
                                .doesNotContain(secret));
    }

    @Test
    void a_person_asks_what_came_of_a_key() {
        var key = RunningApi.key();
        var body = "{\"amount\": \"3.00\", \"settlementAccount\": \"float-mpesa\"}";
        var path = "/v1/transactions?idempotencyKey=" + key;
        assertThat(api.get(path, savers.token()).status()).isEqualTo(404);
        var posted = api.post(Savers.path(account, "deposits"), savers.token(), key, body);
        var recalled = api.get(path, savers.token());

        assertThat(recalled.text("outcome")).isEqualTo("accepted");
        assertThat(recalled.json().at("/transactions/0/id").asString(""))
                .isEqualTo(posted.text("id"));
        assertThat(api.get("/v1/transactions", savers.token()).status()).isEqualTo(400);
    }
}
