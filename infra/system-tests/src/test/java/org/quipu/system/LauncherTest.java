package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LauncherTest {
    private static final QuipuSystem SYSTEM = QuipuSystem.shared();

    @Test
    void names_every_process_with_pid_address_and_readiness() {
        var ended = SYSTEM.quipu("status", "--output", "json");

        assertThat(ended.exit()).as(ended.out()).isZero();
        var processes = json(ended).path("processes");
        assertThat(processes.valueStream().map(process -> process.path("name").asString()))
                .containsExactlyInAnyOrder(
                        "postgres", "kafka", "authorization-server", "ledger-api", "projections");
        assertThat(processes.valueStream()).allMatch(process -> process.path("ready").asBoolean());
        assertThat(processes.valueStream()).allMatch(process -> process.path("pid").asLong() > 0);
        assertThat(processes.valueStream())
                .noneMatch(process -> process.path("address").asString().isEmpty());
    }

    @Test
    void makes_an_institution_once() {
        assertThat(json(create("sacco", "Africa/Kampala")).path("created").asBoolean()).isTrue();
        assertThat(json(create("sacco", "Africa/Kampala")).path("created").asBoolean()).isFalse();

        var otherwise = create("sacco", "Africa/Nairobi");
        assertThat(otherwise.exit()).isNotZero();
        assertThat(otherwise.err()).contains("other terms");
    }

    @Test
    void refuses_a_second_system_in_the_same_folder() {
        var ended = SYSTEM.quipu("up", "--detach");

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err()).contains("runs already");
    }

    @Test
    void gives_no_token_to_a_role_that_nobody_bears() {
        assertThat(SYSTEM.quipu("token", "king").exit()).isNotZero();
        assertThat(SYSTEM.quipu("token", "booker").exit()).isNotZero();
        assertThat(SYSTEM.quipu("token", "booker", "--machine").exit()).isZero();
    }

    private static QuipuSystem.Ended create(String name, String zone) {
        return SYSTEM.quipu("institution", "create", name, "--zone", zone, "--output", "json");
    }

    private static JsonNode json(QuipuSystem.Ended ended) {
        return JsonMapper.shared().readTree(ended.out());
    }
}
