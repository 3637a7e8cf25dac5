package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quipu.local.CutLog;
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

    @Test
    void a_lost_tail_is_led_by_nobody_until_a_person_accepts_it_by_its_positions()
            throws Exception {
        var bank = new SmallBank();
        var kept = bank.deposit("10.00", "2026-03-30");
        var lost = bank.deposit("20.00", "2026-03-30");
        bank.applied(lost);
        CutLog.cut(SYSTEM.database(), bank.name, kept);

        assertThatThrownBy(() -> bank.deposit("5.00", "2026-03-30"))
                .hasMessageContaining("not-accepted");
        assertThat(accept(bank, kept - 1, lost))
                .satisfies(it -> assertThat(it.exit()).isNotZero())
                .satisfies(it ->
                        assertThat(it.err())
                                .contains("after %d, through %d".formatted(kept, lost)));
        var accepted = accept(bank, kept, lost);
        assertThat(accepted.exit()).as(accepted.err()).isZero();

        assertThat(depositOnceLed(bank)).isEqualTo(lost); // in the place of what is lost
        for (var tries = 0; tries < 200 && !balance(bank).equals("15.00"); tries++)
            Thread.sleep(100);
        assertThat(balance(bank)).isEqualTo("15.00");
        var rebuilt = SYSTEM.quipu("rebuild", "--institution", bank.name);
        assertThat(rebuilt.exit()).as(rebuilt.out() + rebuilt.err()).isZero();
        assertThat(balance(bank)).isEqualTo("15.00");
    }

    private static QuipuSystem.Ended accept(SmallBank bank, long after, long through) {
        return SYSTEM.quipu(
                "accept-lost-tail",
                bank.name,
                "--after",
                Long.toString(after),
                "--through",
                Long.toString(through));
    }

    private static long depositOnceLed(SmallBank bank) throws InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            try {
                return bank.deposit("5.00", "2026-03-30");
            } catch (IllegalStateException notLed) {
                assertThat(notLed).hasMessageContaining("not-accepted");
                Thread.sleep(100);
            }
        }
        throw new AssertionError("Nobody leads");
    }

    private static String balance(SmallBank bank) {
        return bank.read("/v1/balances/ext:ACC-17").path("balance").asString("");
    }

    private static QuipuSystem.Ended create(String name, String zone) {
        return SYSTEM.quipu("institution", "create", name, "--zone", zone, "--output", "json");
    }

    private static JsonNode json(QuipuSystem.Ended ended) {
        return JsonMapper.shared().readTree(ended.out());
    }
}
