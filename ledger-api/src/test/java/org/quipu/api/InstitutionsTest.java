package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

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
