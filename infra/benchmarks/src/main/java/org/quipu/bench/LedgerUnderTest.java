package org.quipu.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quipu.core.account.AccountKinds;
import org.quipu.log.Ledger;
import org.quipu.log.Ledgers.Founding;
import org.quipu.log.LedgersSettings;
import org.quipu.log.PostgresLedgers;
import org.quipu.log.pipeline.Settings;
import org.quipu.log.store.Database;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.Migrations;
import org.quipu.log.store.Registry;

/** A whole ledger, as the applications run it, in a database of its own with a past. */
final class LedgerUnderTest implements AutoCloseable {
    static final String INSTITUTION = "bench";
    private static final int READS_AT_ONCE = 2_000;

    private final PostgresLedgers ledgers;
    final Ledger ledger;
    final String database;
    final Server server;

    private LedgerUnderTest(Server server, String database) {
        this.server = server;
        this.database = database;
        var url = server.database(database);
        ledgers =
                PostgresLedgers.open(
                        new LedgersSettings(
                                new Database(url, "postgres", "postgres", 8),
                                secrets(server, database),
                                Clock.systemUTC(),
                                Settings.of("bench")));
        ledger = ledgers.find(INSTITUTION).orElseThrow();
        while (!ledger.standing().leading()) Pause.millis(10);
    }

    /**
     * Writes a past and opens the ledger on it.
     *
     * @param server where
     * @param database a new database's name
     * @param past what has happened since the founding
     */
    static LedgerUnderTest open(Server server, String database, Consumer<History> past) {
        write(server, database, past);
        return new LedgerUnderTest(server, database);
    }

    /** Opens the ledger of a database whose past is written and which nobody else leads. */
    static LedgerUnderTest reopen(Server server, String database) {
        return new LedgerUnderTest(server, database);
    }

    /** Writes a past into a new database, for whoever opens it. */
    static void write(Server server, String database, Consumer<History> past) {
        write(server, database, Optional.empty(), past);
    }

    /** The same of an institution whose date is set by command. */
    static void write(
            Server server, String database, Optional<LocalDate> firstDay, Consumer<History> past) {
        var url = server.database(database);
        var schema = new LedgerSchema(INSTITUTION);
        try (var pool = new Database(url, "postgres", "postgres", 2).pool()) {
            var migrations = new Migrations(pool);
            migrations.registry();
            new Registry(pool).add(new Founding(INSTITUTION, ZoneOffset.UTC, firstDay));
            migrations.ledger(schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (var connection = server.connect(database);
                var second = server.connect(database)) {
            var history = new History(new LogCopy(connection, second, schema));
            past.accept(history.founded(INSTITUTION, firstDay));
            history.end();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        server.checkpoint();
    }

    /** The folder of the installation's keys, made when they are first asked for. */
    static Path secrets(Server server, String database) {
        return server.folder("secrets-" + database);
    }

    /** Reads every account, so that none is cold. */
    void warm(String prefix, int accounts) {
        for (var from = 0; from < accounts; from += READS_AT_ONCE) {
            warm(
                    IntStream.range(from, Math.min(accounts, from + READS_AT_ONCE))
                            .mapToObj(i -> prefix + "-" + i));
        }
    }

    private void warm(Stream<String> accounts) {
        var reads = new ArrayList<CompletableFuture<?>>();
        accounts.forEach(id -> reads.add(ledger.read(AccountKinds.ACCOUNT.ref(id))));
        reads.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        ledgers.close();
    }
}
