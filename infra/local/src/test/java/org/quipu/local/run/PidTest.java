package org.quipu.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PidTest {
    @Test
    void knows_a_live_process() {
        assertThat(Pid.own().alive()).isTrue();
    }

    @Test
    void is_not_a_process_that_bears_its_number_later() {
        var own = Pid.own();
        assertThat(new Pid(own.number(), own.started() - 60_000).alive()).isFalse();
    }

    @Test
    void is_dead_when_its_process_ended() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var pid = Pid.of(process.toHandle());
        assertThat(pid.alive()).isTrue();

        process.destroyForcibly().waitFor();

        assertThat(pid.alive()).isFalse();
    }
}
