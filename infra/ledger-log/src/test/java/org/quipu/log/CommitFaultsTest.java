package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quipu.core.Tag;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;

/** Nothing acknowledged is lost and nothing is posted twice, whatever happens to the server. */
class CommitFaultsTest {
    private static final int SAVERS = 30;

    @Test
    void survives_kill_minus_nine_of_the_postmaster_under_load() throws Exception {
        try (var server = LocalPostgres.temporary()) {
            var url = server.newDatabase();
            try (var institution =
                    Institution.found(url, UnaryOperator.identity()).withSavers(SAVERS)) {
                var load = new Load(institution, SAVERS);
                load.start();
                for (var i = 0; i < 2; i++) {
                    load.awaitMore(300);
                    server.kill();
                    server.restart();
                }
                load.awaitMore(300);
                assertThat(load.stop()).isEmpty();
            }
        }
    }

    @Test
    void survives_the_end_of_every_session_under_load() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        try (var institution =
                Institution.found(url, UnaryOperator.identity()).withSavers(SAVERS)) {
            var load = new Load(institution, SAVERS);
            load.start();
            for (var i = 0; i < 5; i++) {
                load.awaitMore(200);
                endSessions(url);
            }
            load.awaitMore(200);
            assertThat(load.stop()).isEmpty();
        }
    }

    @Test
    void a_deposed_leader_answers_nothing_more() {
        var url = LocalPostgres.shared().newDatabase();
        UnaryOperator<org.quipu.log.pipeline.Settings> patient =
                settings -> settings.withStandstill(Duration.ofDays(1));
        try (var old = Institution.found(url, patient).withSavers(2)) {
            var before = old.ask(transfer("s-0", "s-1", "1.00")).position();
            execute(url, "update ledger_demo.ledger set epoch = epoch + 1, leader = 'rival/1'");
            assertThat(outcome(old, "late")).isEqualTo(NotDone.Kind.NOT_ACCEPTED.name());
            assertThat(old.ledger.standing().leading()).isFalse();
            assertThat(old.ledger.log().head().position()).isEqualTo(before);
        }
    }

    @Test
    void the_same_node_leads_again_at_once_and_finds_its_answers() {
        var url = LocalPostgres.shared().newDatabase();
        long position;
        try (var first = Institution.found(url, UnaryOperator.identity()).withSavers(2)) {
            position =
                    ((Accepted)
                                    first.ledger
                                            .submit(request(transfer("s-0", "s-1", "1.00"), "k"))
                                            .join())
                            .position();
        }
        try (var again = Institution.found(url, settings -> settings.withSnapshotEvery(1))) {
            var outcome =
                    (Accepted)
                            again.ledger
                                    .submit(request(transfer("s-0", "s-1", "1.00"), "k"))
                                    .join();
            assertThat(outcome.replayed()).isTrue();
            assertThat(outcome.position()).isEqualTo(position);
            assertThat(again.balance("s-0")).isEqualTo("999.00");
        }
    }

    @Test
    void an_earlier_answer_that_cannot_be_read_now_is_to_be_asked_for_again() {
        var away = new AtomicBoolean();
        UnaryOperator<LogReader> reader = log -> new AwayReader(log, away);
        var url = LocalPostgres.shared().newDatabase();
        try (var institution =
                Institution.wired(url, Institution.Wiring.reader(reader)).withSavers(2)) {
            assertThat(outcome(institution, "k")).isEqualTo("accepted");
            away.set(true);
            assertThat(outcome(institution, "k")).isEqualTo(NotDone.Kind.OUTCOME_UNKNOWN.name());
            away.set(false);
            assertThat(outcome(institution, "k")).isEqualTo("accepted");
            assertThat(institution.balance("s-0")).isEqualTo("999.00");
        }
    }

    private record AwayReader(LogReader log, AtomicBoolean away) implements LogReader {
        @Override
        public List<LogEntry> read(long after, int limit) {
            if (away.get()) throw new ReadFailed(new SQLException("away"));
            return log.read(after, limit);
        }

        @Override
        public List<LogEntry> history(Tag tag, long after, int limit) {
            return log.history(tag, after, limit);
        }

        @Override
        public Optional<LogEntry> at(long position) {
            return log.at(position);
        }

        @Override
        public Head head() {
            return log.head();
        }
    }

    @Test
    void forgets_and_reads_again_without_a_difference() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        UnaryOperator<org.quipu.log.pipeline.Settings> small =
                settings ->
                        settings.withResidentBytes(9_000).withSnapshotEvery(7).withKeyWindow(20);
        try (var institution = Institution.found(url, small).withSavers(SAVERS)) {
            var load = new Load(institution, SAVERS);
            load.start();
            load.awaitMore(3_000);
            assertThat(load.stop()).isEmpty();
            assertThat(institution.ledger.load().residents()).isLessThan(SAVERS);
            assertThat(institution.ledger.load().residentBytes()).isPositive();
        }
    }

    private static String outcome(Institution institution, String key) {
        try {
            return institution.ledger.submit(request(transfer("s-0", "s-1", "1.00"), key)).join()
                            instanceof Accepted
                    ? "accepted"
                    : "rejected";
        } catch (CompletionException e) {
            return ((NotDone) Institution.causeOf(e)).kind().name();
        }
    }

    private static void endSessions(String url) {
        execute(
                url,
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'quipu' and datname = current_database()\
                """);
    }

    private static void execute(String url, String sql) {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
