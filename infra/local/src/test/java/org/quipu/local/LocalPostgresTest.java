package org.quipu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @Test
    void runs_with_every_durability_setting_on() throws SQLException {
        var url = LocalPostgres.shared().newDatabase();

        assertThat(ask(url, "show fsync")).isEqualTo("on");
        assertThat(ask(url, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(url, "show full_page_writes")).isEqualTo("on");
        assertThat(ask(url, "show max_connections")).isEqualTo("300");
        assertThat(ask(url, "show server_version")).startsWith("18.");
    }

    @Test
    void refuses_a_server_that_may_lose_a_commit(@TempDir Path dir) {
        var data = dir.resolve("data");
        assertThatThrownBy(() -> LocalPostgres.start(data, 0, Map.of("fsync", "off")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fsync=off");
        assertThat(Postmaster.pidIn(data)).isEmpty();
    }

    @Test
    void keeps_what_was_committed_over_a_kill(@TempDir Path dir) throws SQLException {
        try (var postgres = LocalPostgres.start(dir.resolve("data"), 0)) {
            postgres.createDatabase("kept");
            var url = postgres.jdbcUrl("kept");
            tell(url, "create table t (n int)");
            tell(url, "insert into t values (42)");
            var before = postgres.postmasterPid();

            postgres.kill();
            assertThatThrownBy(() -> ask(url, "select 1")).isInstanceOf(SQLException.class);
            postgres.restart();

            assertThat(postgres.postmasterPid()).isNotEqualTo(before);
            assertThat(ask(url, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void stops_the_server_that_a_killed_process_left(@TempDir Path dir) throws Exception {
        var data = dir.resolve("data");
        var parent =
                new ProcessBuilder(
                                ChildJvm.command(List.of(), PostgresParent.class, data.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out = parent.inputReader()) {
            var leftover = Long.parseLong(out.readLine().strip());
            parent.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(leftover)).isPresent();

            try (var next = LocalPostgres.start(data, 0, Map.of("work_mem", "7MB"))) {
                assertThat(next.postmasterPid()).isNotEqualTo(leftover);
                assertThat(ask(next.jdbcUrl("postgres"), "show work_mem")).isEqualTo("7MB");
            }
        }
    }

    @Test
    void starts_over_a_pid_file_whose_number_another_process_bears(@TempDir Path dir)
            throws Exception {
        var data = dir.resolve("data");
        LocalPostgres.start(data, 0).close();
        var someoneElse = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), someoneElse + "\n" + data + "\n");

        try (var postgres = LocalPostgres.start(data, 0)) {
            assertThat(postgres.postmasterPid()).isNotEqualTo(someoneElse);
        }
    }

    private static String ask(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void tell(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
