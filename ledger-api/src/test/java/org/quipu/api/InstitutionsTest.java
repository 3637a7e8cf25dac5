package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.quipu.local.CutLog;

/** Institutions made at run time, side by side over a pool of one connection. */
class InstitutionsTest {
    private final RunningApi api = RunningApi.get();

    private Reply found(String body) {
        return api.post(
                "/v1/institutions",
                api.keys.token(claims -> {}, "operator"),
                RunningApi.key(),
                body);
    }

    @Test
    void an_institution_is_founded_once() {
        var name = "i" + RunningApi.key().substring(0, 8);
        var body = "{\"name\": \"%s\", \"zone\": \"Africa/Nairobi\"}".formatted(name);

        assertThat(found(body).status()).isEqualTo(201);
        assertThat(found(body).status()).isEqualTo(200);
        var other = found(body.replace("Nairobi", "Lagos"));
        assertThat(other.status()).isEqualTo(409);
        Problems.check(other);
        assertThat(found("{\"name\": \"A B\", \"zone\": \"Mars/Base\"}").json().get("errors"))
                .hasSize(2);
    }

    @Test
    void a_loss_is_accepted_by_a_person_who_names_what_is_lost() throws Exception {
        var name = api.newInstitution();
        var savers = new Savers(api, name);
        var account = savers.openWith("10.00");
        var head = api.head(name);
        savers.deposit(account, "5.00");
        CutLog.cut(api.database, name, head);
        var body = "{\"institution\": \"%s\", \"after\": %d, \"through\": %d}";
        var right = body.formatted(name, head, head + 1);

        assertThat(accepted("operator", true, body.formatted(name, head, head + 2)))
                .satisfies(Problems::check)
                .returns(409, Reply::status)
                .asString()
                .contains("after %d, through %d".formatted(head, head + 1));
        assertThat(accepted("operator", false, right).status()).isEqualTo(403);
        assertThat(accepted("operations", true, right).status()).isEqualTo(403);
        assertThat(accepted("operator", true, body.formatted("absent", 1, 2)).status())
                .isEqualTo(404);
        assertThat(accepted("operator", true, body.formatted(name, -1, 2)).status()).isEqualTo(400);

        var branch = accepted("operator", true, right);
        assertThat(branch.status()).as(branch.toString()).isEqualTo(200);
        assertThat(branch.text("acceptedBy")).isEqualTo("amina");
        assertThat(accepted("operator", true, right).json()).isEqualTo(branch.json());
        assertThat(accepted("operator", true, body.formatted(name, 1, 2)))
                .returns(409, Reply::status)
                .asString()
                .contains("Nothing is known to be lost");
        var epoch = branch.json().get("epoch").asLong();
        while (!isLed(name, epoch)) Thread.sleep(20);
        assertThat(savers.balance(account)).isEqualTo("10.00");
    }

    /** Not by who has not noticed yet that it is over. */
    private boolean isLed(String name, long branch) {
        var standing = api.ledger(name).standing();
        return standing.leading() && standing.branch() == branch;
    }

    private Reply accepted(String role, boolean person, String body) {
        var token = api.keys.token(claims -> claims.subject("amina").claim("person", person), role);
        return api.post("/v1/lost-tails", token, RunningApi.key(), body);
    }

    @Test
    void days_are_opened_by_command_and_never_go_back() {
        var name = "d" + RunningApi.key().substring(0, 8);
        found(
                "{\"name\": \"%s\", \"zone\": \"UTC\", \"businessDate\": \"2020-01-01\"}"
                        .formatted(name));
        var operations = api.keys.token(name, "operations");

        var opened =
                api.post(
                        "/v1/business-days/2020-01-05/opening", operations, RunningApi.key(), "{}");
        var again =
                api.post(
                        "/v1/business-days/2020-01-05/opening", operations, RunningApi.key(), "{}");
        var back =
                api.post(
                        "/v1/business-days/2020-01-04/opening", operations, RunningApi.key(), "{}");
        var never =
                api.post(
                        "/v1/business-days/2020-13-04/opening", operations, RunningApi.key(), "{}");

        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.text("businessDate")).isEqualTo("2020-01-05");
        assertThat(again.text("businessDate")).isEqualTo("2020-01-05");
        assertThat(back.status()).isEqualTo(422);
        assertThat(never.status()).isEqualTo(400);
    }

    @Test
    void two_institutions_live_over_one_connection_without_a_way_across() throws Exception {
        var names = new String[] {"alpha", "beta"};
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var balances = new ArrayList<java.util.concurrent.Future<String>>();
            for (var i = 0; i < 8; i++) {
                var savers = new Savers(api, names[i % 2]);
                var account = savers.open();
                balances.add(
                        threads.submit(() -> {
                            for (var n = 0; n < 25; n++) savers.deposit(account, "1.00");
                            return savers.balance(account);
                        }));
            }
            for (var balance : balances) assertThat(balance.get()).isEqualTo("25.00");
        }
        for (var name : names) {
            var log = api.ledger(name).log();
            var head = log.head().position();
            assertThat(log.read(0, (int) head + 10)).hasSize((int) head);
        }
    }
}
