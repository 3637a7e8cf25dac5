package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Moratoria over HTTP. Eight clients, of whom the odd ones belong to branch south and the first
 * five live in region lake; each borrows 2,000.00 on 31 March, due on the last of each month.
 */
class MoratoriaTest {
    private static final int CLIENTS = 8;

    private final RunningApi api = RunningApi.get();
    private final Borrowers bank = new Borrowers(api);
    private final String officer = api.keys.token(bank.institution, "operations");

    MoratoriaTest() {
        for (var at = 0; at < CLIENTS; at++) {
            client(at);
            if (at < 5) region(at, "lake", "2000-01-01");
            loan(at, "L-" + at);
        }
    }

    private void client(int at) {
        bank.done(
                "/v1/clients",
                """
                {"name": "Client %s", "branch": "%s", "externalId": "M-%s"}\
                """
                        .formatted(at, at % 2 == 1 ? "south" : "main", at));
    }

    private void region(int at, String region, String from) {
        bank.done(
                "/v1/clients/ext:M-" + at + "/dimensions",
                """
                {"dimension": "region", "value": "%s", "validFrom": "%s"}\
                """
                        .formatted(region, from));
    }

    private void loan(int client, String loan) {
        bank.done(
                "/v1/loans",
                """
                {"client": "ext:M-%s", "product": "biashara", "principal": "2000.00",
                "externalId": "%s"}\
                """
                        .formatted(client, loan));
        bank.done(Borrowers.path(loan, "approval"), "{}");
        bank.done(
                Borrowers.path(loan, "disbursements"), "{\"settlementAccount\": \"float-mpesa\"}");
    }

    private Reply declare(String body) {
        return api.post("/v1/moratoria", officer, RunningApi.key(), body);
    }

    /** The work goes on by itself; waits until it is done. */
    private Reply completed(String id) {
        while (true) {
            var standing = bank.read("/v1/moratoria/" + id);
            if (standing.text("status").equals("completed")) return standing;
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<JsonNode> parts(String id) {
        var all = new ArrayList<JsonNode>();
        var after = 0L;
        while (true) {
            var page = bank.read("/v1/moratoria/" + id + "/loans?limit=2&after=" + after).json();
            page.get("loans").forEach(all::add);
            if (!page.has("next")) return all;
            after = page.get("next").asLong(0);
        }
    }

    private String firstDue(String loan) {
        return bank.read("/v1/loans/ext:" + loan)
                .json()
                .at("/figures/schedule/0/dueDate")
                .asString("");
    }

    private static String progress(Reply standing) {
        var progress = standing.json().get("progress");
        return Stream.of("examined", "changed", "passedOver", "refused")
                .map(name -> name + " " + progress.get(name).asInt(-1))
                .reduce((one, more) -> one + ", " + more)
                .orElseThrow();
    }

    @Test
    void puts_off_the_loans_of_a_branch_and_no_others() {
        var declared =
                declare(
                        """
                        {"id": "flood", "scope": {"branch": "south"}, "months": 2,
                        "reason": "flood", "narrative": "river rose"}\
                        """);
        assertThat(declared.status()).as("%s", declared).isEqualTo(201);
        assertThat(declared.json().at("/terms/branch").asString("")).isEqualTo("south");
        assertThat(declared.json().at("/terms/valueDate").asString("")).isEqualTo("2026-03-31");

        var standing = completed("flood");
        assertThat(progress(standing)).isEqualTo("examined 8, changed 4, passedOver 4, refused 0");
        assertThat(standing.json().at("/origin/narrative").asString("")).isEqualTo("river rose");
        assertThat(standing.json().at("/progress/through"))
                .isEqualTo(standing.json().at("/progress/of"));
        assertThat(parts("flood"))
                .hasSize(4)
                .allMatch(part -> part.get("outcome").asString("").equals("changed"));
        assertThat(firstDue("L-1")).isEqualTo("2026-06-30");
        assertThat(firstDue("L-2")).isEqualTo("2026-04-30");
    }

    @Test
    void a_loan_tells_its_moratorium_and_its_part_is_reversed_like_any_decision() {
        declare(
                """
                {"id": "drought", "scope": {"dimension": "region", "value": "lake"},
                "nextDueDate": "2026-09-15", "stopInterest": true, "reason": "drought"}\
                """);
        assertThat(progress(completed("drought")))
                .isEqualTo("examined 8, changed 5, passedOver 3, refused 0");
        assertThat(firstDue("L-4")).isEqualTo("2026-09-15");

        var transaction = parts("drought").get(4).get("transaction").asString("");
        var event = api.get("/v1/events/" + transaction, bank.token());
        assertThat(event.text("type")).isEqualTo("loan.moratorium-granted.v1");
        assertThat(event.text("payload")).contains("\"moratorium\":\"drought\"");
        assertThat(bank.read("/v1/transactions/" + transaction).text("status"))
                .isEqualTo("standing");
        bank.done("/v1/transactions/" + transaction + "/reversals", "{}");
        assertThat(firstDue("L-4")).isEqualTo("2026-04-30");
        assertThat(firstDue("L-3")).isEqualTo("2026-09-15");
    }

    @Test
    void lists_a_refused_loan_with_its_rule() {
        bank.done(Borrowers.path("L-0", "accrual-stops"), "{\"reason\": \"court\"}");
        bank.done(Borrowers.path("L-2", "settlements"), "{\"settlementAccount\": \"float-mpesa\"}");
        declare(
                """
                {"id": "fire", "scope": {"branch": "main"}, "months": 1, "stopInterest": true,
                "reason": "fire"}\
                """);
        var standing = completed("fire");
        assertThat(progress(standing)).isEqualTo("examined 8, changed 2, passedOver 5, refused 1");
        assertThat(standing.json().at("/progress/refusals").toString())
                .isEqualTo("[{\"rule\":\"loan/already-stopped\",\"loans\":1}]");
        var refused =
                parts("fire").stream()
                        .filter(part -> part.get("outcome").asString("").equals("refused"))
                        .toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().get("loan").asString(""))
                .isEqualTo(bank.read("/v1/loans/ext:L-0").text("id"));
        assertThat(refused.getFirst().get("rule").asString("")).isEqualTo("loan/already-stopped");
    }

    @Test
    void belongs_by_where_its_client_was_at_the_value_date() {
        bank.on("2026-04-10");
        region(0, "hills", "2026-04-05");
        region(7, "lake", "2026-04-05");
        declare(
                """
                {"id": "m", "scope": {"dimension": "region", "value": "lake"}, "months": 1,
                "valueDate": "2026-04-01", "reason": "flood"}\
                """);
        completed("m");
        assertThat(firstDue("L-0")).isEqualTo("2026-05-30");
        assertThat(firstDue("L-7")).isEqualTo("2026-04-30");
    }

    @Test
    void a_dry_run_says_the_scope_and_nothing_happens_and_a_repeat_is_one() {
        var body =
                """
                {"scope": {"branch": "south"}, "months": 2, "reason": "flood"}\
                """;
        var head = api.head(bank.institution);
        var dry = api.post("/v1/moratoria?dryRun=true", officer, RunningApi.key(), body);
        assertThat(dry.status()).as("%s", dry).isEqualTo(200);
        assertThat(dry.json().at("/terms/branch").asString("")).isEqualTo("south");
        assertThat(api.head(bank.institution)).isEqualTo(head);

        var key = RunningApi.key();
        var first = api.post("/v1/moratoria", officer, key, body);
        completed(first.text("id"));
        var done = api.head(bank.institution);
        var again = api.post("/v1/moratoria", officer, key, body);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.head(bank.institution)).isEqualTo(done);
        var list = bank.read("/v1/moratoria").json().get("moratoria");
        assertThat(StreamSupport.stream(list.spliterator(), false))
                .extracting(each -> each.get("id").asString(""))
                .containsExactly(first.text("id"));
    }

    @Test
    void a_second_person_may_be_asked_first() {
        var waits =
                declare(
                        """
                        {"id": "asked", "scope": {"branch": "south"}, "months": 2,
                        "reason": "flood", "fourEyes": true}\
                        """);
        assertThat(waits.status()).as("%s", waits).isEqualTo(202);
        assertThat(waits.text("rule")).isEqualTo("moratorium/needs-four-eyes");
        assertThat(api.get("/v1/moratoria/asked", officer).status()).isEqualTo(404);

        var approver =
                api.keys.token(
                        claims ->
                                claims.claim("institution", bank.institution)
                                        .subject("baraka")
                                        .claim("person", true),
                        "approver");
        var granted =
                api.post(
                        "/v1/approvals/" + waits.text("id") + "/grant",
                        approver,
                        RunningApi.key(),
                        "{}");
        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        var standing = completed("asked");
        assertThat(standing.text("approvedBy")).isEqualTo("baraka");
        assertThat(progress(standing)).isEqualTo("examined 8, changed 4, passedOver 4, refused 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}, \"months\": 2|400|/scope|scope/one-of-two",
                "{\"branch\": \"south\", \"dimension\": \"region\", \"value\": \"x\"}, \"months\": 2"
                        + "|400|/scope|scope/one-of-two",
                "{\"dimension\": \"region\"}, \"months\": 2|400|/scope|scope/dimension-and-value",
                "{\"branch\": \"south\", \"officer\": \"x\"}, \"months\": 2"
                        + "|400|/scope/officer|property/unknown",
                "{\"branch\": \"\"}, \"months\": 2|400|/scope/branch|code/shape",
                "{\"branch\": \"south\"}|400|''|deferral/one-of-two",
                "{\"branch\": \"south\"}, \"months\": 2, \"nextDueDate\": \"2026-06-30\""
                        + "|400|''|deferral/one-of-two",
                "{\"branch\": \"south\"}, \"months\": 2, \"valueDate\": \"0001-01-01\""
                        + "|400|/valueDate|date/out-of-range",
                "{\"branch\": \"south\"}, \"months\": 2, \"days\": 3|400|/days|property/unknown",
                "{\"branch\": \"nowhere\"}, \"months\": 2|422||moratorium/unknown-branch",
                "{\"dimension\": \"region\", \"value\": \"sea\"}, \"months\": 2"
                        + "|422||moratorium/unknown-dimension",
                "{\"branch\": \"south\"}, \"months\": 0|422||moratorium/deferral-out-of-range",
                "{\"branch\": \"south\"}, \"months\": 61|422||moratorium/deferral-out-of-range",
                "{\"branch\": \"south\"}, \"nextDueDate\": \"2026-03-31\""
                        + "|422||moratorium/deferral-out-of-range",
                "{\"branch\": \"south\"}, \"months\": 2, \"valueDate\": \"2026-04-01\""
                        + "|422||posting/value-date-in-future",
                "{\"branch\": \"south\"}, \"months\": 2, \"valueDate\": \"2025-03-30\""
                        + "|422||moratorium/value-date-too-old",
            })
    void refuses_what_makes_no_sense(String rest, int status, String pointer, String rule) {
        var body = "{\"reason\": \"flood\", \"scope\": " + rest + "}";
        var reply = bank.refused("/v1/moratoria", body, status);
        if (status == 422) {
            assertThat(reply.text("rule")).isEqualTo(rule);
        } else {
            assertThat(reply.json().at("/errors/0/pointer").asString("-")).isEqualTo(pointer);
            assertThat(reply.json().at("/errors/0/rule").asString("")).isEqualTo(rule);
        }
    }

    @Test
    void is_for_operations_of_the_institution_alone() {
        var body =
                """
                {"id": "own", "scope": {"branch": "south"}, "months": 2, "reason": "flood"}\
                """;
        for (var role : List.of("loan-officer", "integrator", "administrator", "approver")) {
            var token = api.keys.token(bank.institution, role);
            var reply = api.post("/v1/moratoria", token, RunningApi.key(), body);
            assertThat(reply.status()).as(role).isEqualTo(403);
        }
        assertThat(declare(body).status()).isEqualTo(201);
        var elsewhere = api.keys.token("beta", "operations", "auditor");
        assertThat(api.get("/v1/moratoria/own", elsewhere).status()).isEqualTo(404);
        assertThat(api.get("/v1/moratoria/own/loans", elsewhere).status()).isEqualTo(404);
        assertThat(api.post("/v1/moratoria", elsewhere, RunningApi.key(), body).text("rule"))
                .isEqualTo("moratorium/unknown-branch");
        var taken = declare(body.replace("months\": 2", "months\": 3"));
        assertThat(taken.text("rule")).isEqualTo("moratorium/id-taken");
        completed("own");
    }
}
