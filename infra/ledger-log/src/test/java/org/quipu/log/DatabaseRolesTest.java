package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;

/** The roles of {@code infra/deploy}, given by its own SQL, on a ledger that works with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRolesTest {
    private static final Path ROLES = Path.of("../deploy/postgres/roles.sql");
    private static final String DENIED = "42501";

    private final String url = LocalPostgres.shared().newDatabase();
    private PostgresLedgers ledgers;
    private Institution bank;

    @BeforeAll
    void found() throws IOException, SQLException {
        run("postgres", Files.readString(ROLES));
        run("postgres", Files.readString(ROLES)); // may be run again
        ledgers =
                PostgresLedgers.open(
                        new LedgersSettings(
                                as("quipu_writer"),
                                as("quipu_owner"),
                                Institution.SECRETS,
                                Clock.systemUTC(),
                                Settings.of("node-1"),
                                _ -> List.of()));
        ledgers.found(new Ledgers.Founding("demo", ZoneId.of("UTC"), Optional.empty()));
        bank = Institution.of(ledgers.find("demo").orElseThrow()).withSavers(2);
    }

    @AfterAll
    void close() {
        ledgers.close();
    }

    private Database as(String role) {
        return new Database(url, role, "", 3);
    }

    private void run(String role, String sql) throws SQLException {
        try (var connection = as(role).unpooled().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("{s}", "\"ledger_demo\""));
        }
    }

    private void denied(String role, String sql) {
        assertThatThrownBy(() -> run(role, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused ->
                                assertThat(refused.getSQLState())
                                        .as(refused.getMessage())
                                        .isEqualTo(DENIED));
    }

    @Test
    void a_bank_works_as_the_writer() {
        var before = bank.ledger.log().head().position();
        var outcome =
                bank.ledger
                        .submit(
                                new Request(
                                        Institution.deposit("s-0", "7.00"),
                                        Optional.empty(),
                                        Request.Lane.INTERACTIVE,
                                        "test",
                                        false,
                                        java.util.List.of(bank.ledger.people().seal("Amina"))))
                        .join();
        assertThat(outcome).isInstanceOf(Accepted.class);
        assertThat(bank.ledger.log().head().position()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update {s}.event set payload = '' where position = 1",
                "delete from {s}.event where position = 1",
                "delete from {s}.event_0 where position = 1",
                "truncate {s}.event",
                "update {s}.event_tag set position = 2",
                "delete from {s}.event_tag",
                "update {s}.idempotency set refusal = null",
                "delete from {s}.idempotency",
                "update {s}.person set sealed = ''",
                "delete from {s}.person",
                "delete from {s}.ledger",
                "insert into {s}.ledger values (true, 1, 1, '', '', 1)",
                "drop table {s}.event",
                "drop schema {s} cascade",
                "alter table {s}.event disable trigger all",
                "create or replace function {s}.refuse_change() returns trigger language plpgsql"
                        + " as 'begin return null; end'",
                "create table {s}.mine (a int)",
                "create schema mine",
                "set session_replication_role = replica",
                "set role quipu_owner",
                "update quipu.institution set zone = 'UTC'",
                "delete from quipu.institution"
            })
    void who_posts_changes_nothing_that_was_posted(String sql) {
        denied("quipu_writer", sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into {s}.event select * from {s}.event limit 0",
                "update {s}.event set payload = ''",
                "delete from {s}.event",
                "update {s}.ledger set epoch = epoch + 1",
                "select * from {s}.person",
                "select * from {s}.idempotency",
                "insert into quipu.institution values ('mine', 'UTC', null)",
                "create table {s}.mine (a int)"
            })
    void who_reads_only_reads(String sql) {
        denied("quipu_projections", sql);
    }

    @Test
    void who_reads_reads_the_log_and_keeps_tables_of_its_own() throws SQLException {
        run("quipu_projections", "select * from {s}.event join {s}.event_tag using (position)");
        run("quipu_projections", "select * from {s}.ledger, quipu.institution");
        run("quipu_projections", "create schema projection_demo create table live (a int)");
        denied("quipu_writer", "select * from projection_demo.live");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update {s}.event set payload = '' where position = 1",
                "delete from {s}.event_tag",
                "truncate {s}.event"
            })
    void the_owner_of_the_tables_is_stopped_by_the_triggers(String sql) {
        assertThatThrownBy(() -> run("quipu_owner", sql))
                .hasMessageContaining("The log is never changed");
    }
}
