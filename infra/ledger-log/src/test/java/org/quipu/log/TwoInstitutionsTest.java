package org.quipu.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.log.Institution.deposit;
import static org.quipu.log.Institution.request;
import static org.quipu.log.Institution.transfer;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.quipu.core.account.Account;
import org.quipu.core.account.AccountKinds;
import org.quipu.local.LocalPostgres;
import org.quipu.log.Outcome.Accepted;
import org.quipu.log.Outcome.Rejected;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;

/** Two ledgers share one connection and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class TwoInstitutionsTest {
    private static final int SAVERS = 5;

    private PostgresLedgers ledgers;
    private Institution north;
    private Institution south;

    @BeforeAll
    void found() {
        var url = LocalPostgres.shared().newDatabase();
        ledgers =
                PostgresLedgers.open(
                        new LedgersSettings(
                                new Database(url, "postgres", "postgres", 1),
                                Institution.SECRETS,
                                Clock.systemUTC(),
                                Settings.of("node-1").withResidentBytes(12_000).withKeyWindow(10)));
        north = founded("north").withSavers(SAVERS);
        south = founded("south").withSavers(SAVERS + 1);
    }

    private Institution founded(String name) {
        var founding = new Ledgers.Founding(name, ZoneId.of("UTC"), Optional.empty());
        assertThat(ledgers.found(founding)).isTrue();
        assertThat(ledgers.found(founding)).isFalse();
        return Institution.of(ledgers.find(name).orElseThrow());
    }

    @AfterAll
    void close() {
        ledgers.close();
    }

    @Test
    void take_turns_on_one_connection_and_keep_their_own_books() throws Exception {
        var loads = List.of(new Load(north, SAVERS), new Load(south, SAVERS));
        for (var load : loads) load.start();
        for (var load : loads) load.awaitMore(300);
        for (var load : loads) assertThat(load.stop()).isEmpty();
    }

    @Test
    void the_same_account_and_key_are_two_in_two_institutions() {
        var before = List.of(north.balance("s-0"), south.balance("s-0"));
        var request = request(deposit("s-0", "7.00"), "the-same-key");
        var northern = (Accepted) north.ledger.submit(request).join();
        assertThat(south.balance("s-0")).isEqualTo(before.getLast());
        var southern = (Accepted) south.ledger.submit(request).join();
        assertThat(northern.replayed() || southern.replayed()).isFalse();
        assertThat(north.balance("s-0")).isNotEqualTo(before.getFirst());
        assertThat(south.balance("s-0")).isNotEqualTo(before.getLast());
    }

    @Test
    void there_is_no_way_across() {
        var onlySouthern = "s-" + SAVERS;
        var outcome = north.ledger.submit(request(transfer("s-1", onlySouthern, "1.00"))).join();
        assertThat(((Rejected) outcome).rule()).isEqualTo("account/unknown");
        var read = north.ledger.read(AccountKinds.ACCOUNT.ref(onlySouthern)).join();
        assertThat(read.state()).isEqualTo(new Account.None());
        assertThat(ledgers.find("west")).isEmpty();
        assertThat(ledgers.find("north\".event; --")).isEmpty();
    }

    @Test
    void a_text_sealed_in_one_is_none_in_the_other() {
        var sealed = north.ledger.people().seal("Amina");
        north.ledger
                .submit(
                        new Request(
                                deposit("s-2", "1.00"),
                                Optional.empty(),
                                Request.Lane.INTERACTIVE,
                                "test",
                                false,
                                List.of(sealed)))
                .join();
        assertThat(north.ledger.people().open(sealed.hash())).hasValue("Amina");
        assertThat(south.ledger.people().open(sealed.hash())).isEmpty();
        assertThat(north.ledger.people().nationalId("123"))
                .isNotEqualTo(south.ledger.people().nationalId("123"));
    }

    @Test
    void nothing_of_a_ledger_lives_in_a_session() throws SQLException {
        north.ask(transfer("s-3", "s-4", "1.00"));
        south.ask(transfer("s-3", "s-4", "1.00"));
        assertThat(inSession("select name from pg_settings where source = 'session'"))
                .isSubsetOf("application_name"); // the driver's, the same for every ledger
        assertThat(inSession("show search_path")).containsExactly("\"$user\", public");
        assertThat(inSession("select relname from pg_class where relpersistence = 't'")).isEmpty();
        assertThat(inSession("select objid from pg_locks where locktype = 'advisory'")).isEmpty();
        assertThat(inSession("select pg_listening_channels()")).isEmpty();
        assertThat(inSession("select name from pg_cursors where is_holdable")).isEmpty();
        assertThat(
                        inSession(
                                """
                                select pid from pg_stat_activity
                                where application_name = 'quipu' and datname = current_database()\
                                """))
                .hasSize(1);
    }

    @Test
    void every_prepared_statement_names_its_schema() throws SQLException {
        north.ask(transfer("s-3", "s-4", "1.00"));
        south.ask(transfer("s-3", "s-4", "1.00"));
        assertThat(inSession("select statement from pg_prepared_statements"))
                .filteredOn(it ->
                        it.matches(
                                "(?s).*\\b(event|event_tag|ledger|idempotency|snapshot|person)\\b.*"))
                .isNotEmpty()
                .allMatch(
                        it -> it.contains("\"ledger_north\".") != it.contains("\"ledger_south\"."));
    }

    /** Asks in the one session that all of them use. */
    private List<String> inSession(String sql) throws SQLException {
        try (var connection = ledgers.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
