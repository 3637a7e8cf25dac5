package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for a second person, over HTTP. */
class ApprovalsTest {
    private static final String FORCED = "{\"force\": true, \"narrative\": \"not hers\"}";

    private static final String INSTITUTION = RunningApi.get().newInstitution();

    private final RunningApi api = RunningApi.get();
    private final Savers savers = new Savers(api, INSTITUTION);
    private final String account = savers.openWith("100.00");
    private final String spent = savers.deposit(account, "50.00").text("id");
    private final String cashier = person("amina", List.of("cashier"), List.of());
    private final String approver = person("baraka", List.of("approver"), List.of("unlimited"));

    /** Nothing waits yet; a saver has spent what is to be taken back. */
    ApprovalsTest() {
        for (var waits : queue().get("approvals")) {
            api.post(
                    "/v1/approvals/" + waits.get("id").asString("") + "/refuse",
                    approver,
                    RunningApi.key(),
                    "{}");
        }
        api.done(
                INSTITUTION,
                Savers.path(account, "withdrawals"),
                "{\"amount\": \"120.00\", \"settlementAccount\": \"float-mpesa\"}");
    }

    @Test
    void a_forced_reversal_waits_for_a_second_person_and_is_decided_again() {
        var key = RunningApi.key();
        var head = api.head(INSTITUTION);
        var waits = api.post(reversals(), cashier, key, FORCED);
        var again = api.post(reversals(), cashier, key, FORCED);

        assertThat(waits.status()).as(waits.toString()).isEqualTo(202);
        assertThat(waits.header("Location")).contains(path(waits));
        assertThat(waits.text("status")).isEqualTo("pending");
        assertThat(waits.text("rule")).isEqualTo("correction/needs-four-eyes");
        assertThat(waits.text("maker")).isEqualTo("amina");
        assertThat(waits.text("amount")).isEqualTo("50.00");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.header("Location")).contains(path(waits));
        assertThat(again.json()).isEqualTo(waits.json());
        assertThat(api.head(INSTITUTION)).isEqualTo(head + 1);
        assertThat(savers.balance(account)).isEqualTo("30.00");

        var granted = decide(waits, "grant", approver);
        var reversal = granted.json().at("/transactions/0/id").asString("");
        var read = api.get("/v1/transactions/" + reversal, savers.token());

        assertThat(granted.status()).as(granted.toString()).isEqualTo(201);
        assertThat(granted.text("status")).isEqualTo("granted");
        assertThat(granted.text("decidedBy")).isEqualTo("baraka");
        assertThat(granted.json().at("/transactions/0/type").asString(""))
                .isEqualTo("correction.transaction-reversed.v1");
        assertThat(granted.json().at("/transactions/0/legs/0/amount").asString(""))
                .isEqualTo("-50.00");
        assertThat(read.json().at("/origin/actor").asString("")).isEqualTo("amina");
        assertThat(read.json().at("/origin/narrative").asString("")).isEqualTo("not hers");
        var saver = api.get("/v1/savings-accounts/ext:" + account, savers.token());
        assertThat(saver.text("balance")).isEqualTo("-20.00");
        assertThat(saver.text("technicalOverdraft")).isEqualTo("20.00");
    }

    @Test
    void the_queue_shows_what_waits_and_no_more() {
        assertThat(queue().get("waiting").asInt(-1)).isZero();
        var first = forced();
        var second = forced();
        var third = forced();

        assertThat(queue().get("waiting").asInt(-1)).isEqualTo(3);
        assertThat(queue().at("/approvals/0/id").asString("")).isEqualTo(first.text("id"));
        assertThat(queue().at("/approvals/0/command/name").asString(""))
                .isEqualTo("correction.reverse-transaction.v1");
        assertThat(queue().at("/approvals/0/command/fields").toString())
                .isEqualTo("{\"transaction\":" + spent + ",\"force\":true}");
        assertThat(queue().at("/approvals/0/origin/narrative").asString("")).isEqualTo("not hers");
        var page = api.get("/v1/approvals?limit=2", approver);
        assertThat(page.json().get("approvals")).hasSize(2);
        assertThat(page.json().get("next").asLong(0)).isEqualTo(second.json().get("id").asLong(0));
        var rest = api.get("/v1/approvals?after=" + second.text("id"), approver);
        assertThat(rest.json().get("approvals")).hasSize(1);
        assertThat(rest.json().has("next")).isFalse();

        decide(first, "grant", approver);
        decide(second, "refuse", approver);
        decide(third, "withdraw", cashier);
        assertThat(queue().get("approvals")).isEmpty();
        assertThat(api.get(path(first), cashier).text("status")).isEqualTo("granted");
        assertThat(api.get(path(first), cashier).text("decidedBy")).isEqualTo("baraka");
        assertThat(api.get(path(second), cashier).text("status")).isEqualTo("refused");
        assertThat(api.get(path(second), cashier).text("reason")).isEqualTo("looked at");
        assertThat(api.get(path(third), cashier).text("status")).isEqualTo("withdrawn");
        var decided = api.get("/v1/approvals?status=decided&limit=3", cashier).json();
        assertThat(decided.get("approvals").valueStream().map(it -> it.get("id").asString("")))
                .containsExactly(third.text("id"), second.text("id"), first.text("id"));
        assertThat(decided.at("/approvals/1/reason").asString("")).isEqualTo("looked at");
        assertThat(api.get("/v1/approvals?status=gone", cashier).status()).isEqualTo(400);
    }

    @Test
    void neither_the_maker_nor_a_machine_nor_too_small_a_limit_approves() {
        var waits = forced();
        var alone = person("amina", List.of("cashier", "approver"), List.of("unlimited"));
        var machine =
                api.keys.token(
                        claims ->
                                claims.claim("institution", INSTITUTION)
                                        .subject("robot")
                                        .claim("approval_limits", List.of("unlimited")),
                        "approver");
        var junior = person("chidi", List.of("approver"), List.of("KES 49.99", "UGX 1000000"));
        var unreadable =
                person("dede", List.of("approver"), List.of("KES", "", "KES 1.234", "x y"));
        var senior = person("esi", List.of("approver"), List.of("KES 10.00", "KES 50.00"));

        refused("approval/maker-is-checker", decide(waits, "grant", alone));
        refused("approval/maker-is-checker", decide(waits, "refuse", alone));
        refused("approval/not-a-person", decide(waits, "grant", machine));
        var tooMuch = decide(waits, "grant", junior);
        refused("approval/over-limit", tooMuch);
        assertThat(tooMuch.json().at("/figures/limit").asString("")).isEqualTo("49.99");
        refused("approval/over-limit", decide(waits, "grant", unreadable));
        refused(
                "approval/over-limit",
                decide(waits, "grant", person("fela", List.of("approver"), List.of())));
        assertThat(decide(waits, "grant", cashier).status()).isEqualTo(403);
        refused(
                "approval/not-the-maker",
                decide(waits, "withdraw", person("gugu", List.of("cashier"), List.of())));
        assertThat(decide(waits, "grant", senior).status()).isEqualTo(201);
        refused("approval/not-pending", decide(waits, "grant", approver));
    }

    @Test
    void what_a_rule_forbids_by_now_is_refused_and_goes_on_waiting() {
        var first = forced();
        var second = forced();
        decide(first, "grant", approver);
        var late = decide(second, "grant", approver);

        refused("correction/already-reversed", late);
        assertThat(queue().at("/approvals/0/id").asString("")).isEqualTo(second.text("id"));
        assertThat(decide(second, "refuse", approver).status()).isEqualTo(201);
    }

    @Test
    void a_dry_run_says_that_it_would_wait_and_what_a_grant_would_do() {
        var head = api.head(INSTITUTION);
        var would = api.post(reversals() + "?dryRun=true", cashier, RunningApi.key(), FORCED);

        assertThat(would.status()).isEqualTo(202);
        assertThat(would.header("Location")).isEmpty();
        assertThat(api.head(INSTITUTION)).isEqualTo(head);

        var waits = forced();
        var seen = api.post(path(waits) + "/grant?dryRun=true", approver, RunningApi.key(), "{}");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().at("/transactions/0/legs/0/balance").asString(""))
                .isEqualTo("-20.00");
        assertThat(api.get(path(waits), approver).text("status")).isEqualTo("pending");
    }

    @Test
    void lines_of_a_batch_wait_too() {
        var line = "{\"path\": \"" + reversals() + "\", \"body\": " + FORCED + "}\n";
        for (var query : List.of("", "?atomic=true")) {
            var replies = api.batch(query, cashier, RunningApi.key(), line + line).lines();

            assertThat(replies).hasSize(2);
            assertThat(replies)
                    .allSatisfy(reply -> {
                        assertThat(reply.get("status").asInt(0)).isEqualTo(202);
                        assertThat(reply.at("/body/status").asString("")).isEqualTo("pending");
                    });
        }
        assertThat(queue().get("waiting").asInt(-1)).isEqualTo(4);
        var granting =
                "{\"path\": \"/v1/approvals/"
                        + queue().at("/approvals/1/id").asString("")
                        + "/grant\", \"body\": {}}";
        assertThat(
                        api.batch("", approver, RunningApi.key(), granting)
                                .lines()
                                .getFirst()
                                .at("/body/status")
                                .asString(""))
                .isEqualTo("granted");
    }

    @Test
    void what_is_no_approval_is_not_found() {
        for (var id : List.of(spent, "999999", "0", "+" + spent, "0" + spent, "ext:absent", "x")) {
            var path = "/v1/approvals/" + id;
            assertThat(api.get(path, approver).status()).as(id).isEqualTo(404);
            assertThat(api.post(path + "/grant", approver, RunningApi.key(), "{}").status())
                    .as(id)
                    .isEqualTo(404);
        }
        var elsewhere = api.keys.token("beta", "approver");
        assertThat(api.get(path(forced()), elsewhere).status()).isEqualTo(404);
    }

    @Test
    void no_text_of_what_waits_is_in_the_log() {
        forced();
        assertThat(api.ledger(INSTITUTION).log().read(0, 1_000))
                .allSatisfy(entry ->
                        assertThat(new String(entry.payload(), StandardCharsets.UTF_8))
                                .doesNotContain("not hers"));
    }

    private String reversals() {
        return "/v1/transactions/" + spent + "/reversals";
    }

    private Reply forced() {
        var reply = api.post(reversals(), cashier, RunningApi.key(), FORCED);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        return reply;
    }

    private static String path(Reply waits) {
        return "/v1/approvals/" + waits.text("id");
    }

    private Reply decide(Reply waits, String how, String token) {
        return api.post(
                path(waits) + "/" + how, token, RunningApi.key(), "{\"narrative\": \"looked at\"}");
    }

    private void refused(String rule, Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.text("rule")).isEqualTo(rule);
        Problems.check(reply);
    }

    private tools.jackson.databind.JsonNode queue() {
        return api.get("/v1/approvals", approver).json();
    }

    private String person(String name, List<String> roles, List<String> limits) {
        return api.person(INSTITUTION, name, roles, limits);
    }
}
