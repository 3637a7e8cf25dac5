package org.quipu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "down",
                "status",
                "token",
                "institution create",
                "import savings",
                "import loans",
                "test",
                "bench"
            })
    void tells_its_options_by_help(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(out.toString()).contains("--output", "--institution", "--api-port");
    }

    @Test
    void refuses_an_unknown_command() {
        assertThat(run("dance")).isNotZero();
        assertThat(err.toString()).contains("dance");
    }

    @Test
    void refuses_a_date_that_is_none() {
        assertThat(run("institution create x --zone UTC --business-date 2026-02-30")).isNotZero();
        assertThat(err.toString()).contains("--business-date");
    }

    private int run(String arguments) {
        return Quipu.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.split(" ", -1));
    }
}
