package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quipu.core.bank.Bank;
import org.quipu.core.transfer.TransferEvent.Transferred;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Nothing acknowledged is lost and nothing is posted twice, whatever happens to the server. */
class CommitFaultsTest {
    private static final int SAVERS = 30;

    @Test
    void survives_kill_minus_nine_of_the_postmaster_under_load() throws Exception {
        try (var server = LocalPostgres.temporary()) {
            var url = server.newDatabase();
            try (var institution =
                    Institution.found(url, UnaryOperator.identity()).withSavers(SAVERS)) {
                var load = new Load(institution);
                load.start();
                for (var i = 0; i < 2; i++) {
                    load.awaitMore(300);
                    server.kill();
                    server.restart();
                }
                load.awaitMore(300);
                load.stopAndCheck();
            }
        }
    }

    @Test
    void survives_the_end_of_every_session_under_load() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        try (var institution =
                Institution.found(url, UnaryOperator.identity()).withSavers(SAVERS)) {
            var load = new Load(institution);
            load.start();
            for (var i = 0; i < 5; i++) {
                load.awaitMore(200);
                endSessions(url);
            }
            load.awaitMore(200);
            load.stopAndCheck();
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
    void forgets_and_reads_again_without_a_difference() throws Exception {
        var url = LocalPostgres.shared().newDatabase();
        UnaryOperator<org.quipu.log.pipeline.Settings> small =
                settings -> settings.withResidents(12).withSnapshotEvery(7).withKeyWindow(20);
        try (var institution = Institution.found(url, small).withSavers(SAVERS)) {
            var load = new Load(institution);
            load.start();
            load.awaitMore(3_000);
            load.stopAndCheck();
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

    /** Callers that transfer between savers and retry under the same key until they know. */
    private static final class Load {
        private static final int CALLERS = 32;

        private final Institution institution;
        private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicInteger retries = new AtomicInteger();
        private final List<Thread> callers = new ArrayList<>();
        private final Map<String, Throwable> surprises = new ConcurrentHashMap<>();

        Load(Institution institution) {
            this.institution = institution;
        }

        void start() {
            for (var caller = 0; caller < CALLERS; caller++) {
                var seed = caller;
                callers.add(
                        Thread.startVirtualThread(() -> call(new SplittableRandom(seed), seed)));
            }
        }

        private void call(SplittableRandom random, int caller) {
            for (var n = 0; !stop.get(); n++) {
                var from = random.nextInt(SAVERS);
                var to = (from + 1 + random.nextInt(SAVERS - 1)) % SAVERS;
                var key = caller + "/" + n;
                var command = transfer("s-" + from, "s-" + to, "0.0" + (1 + random.nextInt(9)));
                try {
                    settle(request(command, key), key);
                } catch (RuntimeException | InterruptedException e) {
                    surprises.put(key, e);
                    return;
                }
            }
        }

        private void settle(Request request, String key) throws InterruptedException {
            while (true) {
                try {
                    var outcome = institution.ledger.submit(request).join();
                    if (outcome instanceof Accepted accepted)
                        acknowledged.put(key, accepted.position());
                    return;
                } catch (CompletionException e) {
                    if (!(Institution.causeOf(e) instanceof NotDone)) throw e;
                    retries.incrementAndGet();
                    Thread.sleep(5);
                }
            }
        }

        void awaitMore(int count) throws InterruptedException {
            var goal = acknowledged.size() + count;
            while (acknowledged.size() < goal && surprises.isEmpty()) Thread.sleep(5);
        }

        void stopAndCheck() throws InterruptedException {
            stop.set(true);
            for (var caller : callers) caller.join();
            assertThat(surprises).isEmpty();
            var codec = new EventCodec(EventNames.catalogue());
            var log = institution.ledger.log();
            var check = new LogCheck(codec);
            assertThat(check.check(log)).isEmpty();
            var positions = new HashSet<>(acknowledged.values());
            assertThat(positions).hasSameSizeAs(acknowledged.entrySet());
            var transfers = new HashSet<Long>();
            var balances = new java.util.HashMap<String, Long>();
            for (var position = 0L; ; ) {
                var entries = log.read(position, 1_000);
                if (entries.isEmpty()) break;
                for (var entry : entries) {
                    position = entry.position();
                    var event = codec.decode(entry.type(), entry.payload());
                    assertThat(Bank.EVENTS).contains(event.getClass());
                    if (event instanceof Transferred) transfers.add(position);
                    if (event instanceof org.quipu.core.account.Moves moves) add(moves, balances);
                }
            }
            // every retry ended with an answer, so the log holds what was acknowledged and no more
            assertThat(transfers).isEqualTo(positions);
            for (var saver = 0; saver < SAVERS; saver++) {
                var own = "s-" + saver;
                assertThat(institution.balance(own))
                        .isEqualTo(
                                java.math.BigDecimal.valueOf(-balances.getOrDefault(own, 0L), 2)
                                        .toPlainString());
            }
        }

        private static void add(org.quipu.core.account.Moves moves, Map<String, Long> balances) {
            for (var leg : moves.movement().legs()) {
                if (leg instanceof org.quipu.core.account.Leg.OfAccount own) {
                    balances.merge(own.account(), own.amount().minor(), Long::sum);
                }
            }
        }
    }
}
