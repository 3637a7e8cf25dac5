package org.quipu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.access.Exposed;

/** What the management port shows, and that the public port does not. */
class HealthTest {
    private final RunningApi api = RunningApi.get();

    @Test
    void liveness_and_readiness_are_told() {
        assertThat(api.management("/actuator/health/liveness").text("status")).isEqualTo("UP");
        var ready = api.management("/actuator/health/readiness");
        assertThat(ready.text("status")).as(ready.toString()).isEqualTo("UP");
    }

    @Test
    void commands_and_refusals_are_counted() {
        var savers = new Savers(api, "alpha");
        var account = savers.openWith("1.00");
        api.post(
                Savers.path(account, "withdrawals"),
                savers.token(),
                RunningApi.key(),
                "{\"amount\": \"2.00\", \"settlementAccount\": \"float-mpesa\"}");

        var metrics = api.management("/actuator/prometheus").response().body();

        assertThat(metrics)
                .contains("quipu_command_seconds_count{ledger=\"alpha\",operation=\"deposit\"")
                .contains(
                        "quipu_refusals_total{ledger=\"alpha\",rule=\"savings/insufficient-available-balance\"}")
                .contains("quipu_ledger_durable{ledger=\"alpha\"}");
    }

    @Test
    void nothing_else_is_shown_with_or_without_a_token() throws Exception {
        for (var token : List.of("", api.everything("alpha"))) {
            assertThat(Exposed.at("http://127.0.0.1:" + api.managementPort, token))
                    .containsExactlyInAnyOrder(
                            "GET /actuator 200",
                            "GET /actuator/health 200",
                            "GET /actuator/health/liveness 200",
                            "GET /actuator/health/readiness 200",
                            "GET /actuator/prometheus 200");
            assertThat(Exposed.at("http://127.0.0.1:" + api.port, token)).isEmpty();
        }
    }

    @Test
    void the_public_port_shows_neither() {
        assertThat(api.send(api.request("/actuator/health").build()).status()).isEqualTo(401);
        assertThat(api.get("/actuator/prometheus", api.everything("alpha")).status())
                .isEqualTo(404);
    }
}
