package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quipu.log.Institution.deposit;
import static org.quipu.log.Institution.request;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.local.LocalPostgres;
import org.quipu.log.store.Database;

/** A server that would acknowledge what a power cut takes away is refused at every connect. */
@Timeout(120)
class UnsafeServerTest {
    private final String url = LocalPostgres.shared().newDatabase();

    @ParameterizedTest
    @ValueSource(strings = {"off", "local"})
    void is_not_connected_to(String unsafe) throws SQLException {
        set("synchronous_commit = " + unsafe);
        assertThatThrownBy(this::connect).hasMessageContaining("synchronous_commit=" + unsafe);
    }

    @Test
    void acknowledges_nothing_while_it_is_unsafe_and_goes_on_when_it_is_safe_again()
            throws SQLException {
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(1)) {
            set("synchronous_commit = off");
            endSessions();
            var posting = institution.ledger.submit(request(deposit("s-0", "1.00"), "unsafe"));
            assertThatThrownBy(this::connect).hasMessageContaining("synchronous_commit=off");
            assertThat(posting).isNotDone();

            set("synchronous_commit = on");
            assertThat(posting.join()).isInstanceOf(Outcome.Accepted.class);
            assertThat(institution.balance("s-0")).isEqualTo("1001.00");
        }
    }

    private void connect() throws SQLException {
        new Database(url, "postgres", "postgres", 1).unpooled().getConnection().close();
    }

    private void set(String setting) throws SQLException {
        var database = url.replaceAll("\\?.*", "").replaceAll(".*/", "");
        execute("alter database " + database + " set " + setting);
    }

    private void endSessions() throws SQLException {
        execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
