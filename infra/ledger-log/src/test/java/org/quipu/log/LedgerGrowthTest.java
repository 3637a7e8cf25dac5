package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.deposit;
import static org.quipu.log.Institution.request;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.local.LocalPostgres;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;

/** A ledger's schema is there whenever the ledger is, and grows with it. */
@Timeout(120)
class LedgerGrowthTest {
    @Test
    void finishes_a_founding_that_was_interrupted() throws SQLException {
        var url = LocalPostgres.shared().newDatabase();
        var settings =
                new LedgersSettings(
                        new Database(url, "postgres", "postgres", 4),
                        Institution.SECRETS,
                        Clock.systemUTC(),
                        Settings.of("node-1"));
        try (var ledgers = PostgresLedgers.open(settings)) {
            execute(url, "insert into quipu.institution (name, zone) values ('demo', 'UTC')");
            var ledger = ledgers.find("demo").orElseThrow();
            Institution.awaitLead(ledger);
            var founding = new Ledgers.Founding("demo", ZoneId.of("UTC"), Optional.empty());
            assertThat(ledgers.found(founding)).isFalse();
            assertThat(ledger.log().head().position()).isEqualTo(1);
        }
    }

    @Test
    void makes_the_next_partition_long_before_it_is_needed() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        try (var institution = Institution.found(url, UnaryOperator.identity()).withSavers(1)) {
            execute(url, "update ledger_demo.ledger set position = 19999990");
            var first = request(deposit("s-0", "1.00"), "first");
            awaitAccepted(institution.ledger, first); // once it leads again, from there
            while (!exists(url, "ledger_demo.event_2") || !exists(url, "ledger_demo.event_tag_2"))
                Thread.sleep(5);
            for (var i = 0; i < 20; i++) institution.ask(deposit("s-0", "1.00"));
            assertThat(institution.ledger.log().head().position()).isEqualTo(20_000_011);
            assertThat(institution.balance("s-0")).isEqualTo("1021.00");
        }
    }

    private static void awaitAccepted(Ledger ledger, Request request) throws InterruptedException {
        while (true) {
            try {
                assertThat(ledger.submit(request).join()).isInstanceOf(Outcome.Accepted.class);
                return;
            } catch (CompletionException e) {
                assertThat(Institution.causeOf(e)).isInstanceOf(NotDone.class);
                Thread.sleep(5);
            }
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(String url, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
