package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.quipu.log.LogReader;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * The events of a log into a cold projection, beside what no rebuild can beat: COPYing the very
 * rows that result into the same tables, indexes included, and where it is said so reading the
 * events.
 */
final class Replay implements Benchmark {
    private static final int ACCOUNTS = 100_000;
    private static final int TRANSFERS_EACH = 16;
    private static final String DATABASE = "replay";

    private final String name;
    private final List<Projection> projections;
    private final Past past;
    private final boolean readingCounts;

    /** Where the events come from. */
    private interface Past {
        /** A server with a database of that name, and in it a log. */
        Server open(Rounds rounds, Consumer<String> progress);
    }

    private Replay(String name, List<Projection> projections, Past past, boolean readingCounts) {
        this.name = name;
        this.projections = projections;
        this.past = past;
        this.readingCounts = readingCounts;
    }

    /** Balances of a million transfers beside COPY. */
    static Benchmark ofBalances() {
        return new Replay("replay", List.of(new Balances()), Replay::transfers, false);
    }

    /** What is known of many loans beside COPY and a plain cursor over the log. */
    static Benchmark ofLoans() {
        return new Replay("rebuild", List.of(new Journal(), new Arrears()), Replay::loans, true);
    }

    private static Server transfers(Rounds rounds, Consumer<String> progress) {
        var accounts = rounds.of(ACCOUNTS);
        progress.accept("writing %,d events".formatted(accounts * (2 + TRANSFERS_EACH / 2)));
        var server = Server.start();
        LedgerUnderTest.write(
                server,
                DATABASE,
                history ->
                        history.savers("wide", accounts)
                                .transfers("wide", accounts, TRANSFERS_EACH, new Random(1)));
        return server;
    }

    private static Server loans(Rounds rounds, Consumer<String> progress) {
        var lending = LendingPast.of(rounds);
        progress.accept("half a year of %,d loans".formatted(lending.loans()));
        var server = Server.keeping();
        lending.copyTo(server, DATABASE);
        return server;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        try (var server = past.open(rounds, progress);
                var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.url(DATABASE));
            var log = new PostgresLogReader(pool, new LedgerSchema(LedgerUnderTest.INSTITUTION));
            var figures = new ArrayList<Figure>();
            for (var each : projections) {
                figures.add(measured(each, log, pool, server, rounds, progress));
            }
            return figures;
        }
    }

    private Figure measured(
            Projection projection,
            LogReader log,
            DataSource pool,
            Server server,
            Rounds rounds,
            Consumer<String> progress) {
        var replayed = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        var events = log.head().position();
        replay(projection, log, pool, projection.name() + "-0");
        for (var round = 1; round <= rounds.count(); round++) {
            var ledger = projection.name() + "-" + round;
            replayed.add(events / replay(projection, log, pool, ledger));
            var floor = copy(projection, server, new Schema(ledger));
            if (readingCounts) floor += read(server);
            copied.add(events / floor);
            progress.accept(
                    "%s, round %d: replay %,.0f events/s, floor %,.0f events/s"
                            .formatted(
                                    projection.name(),
                                    round,
                                    replayed.getLast(),
                                    copied.getLast()));
        }
        return figure(projection, replayed, copied);
    }

    private Figure figure(Projection projection, List<Double> replayed, List<Double> copied) {
        var ours = Rounds.median(replayed, Double::doubleValue);
        var floor = Rounds.median(copied, Double::doubleValue);
        return Figure.beside(
                        name(),
                        "cold %s projection".formatted(projection.name()),
                        ours,
                        "events/s",
                        floor)
                .atLeast(0.5);
    }

    /** Builds the projection from nothing; returns seconds. */
    private static double replay(
            Projection projection, LogReader log, DataSource pool, String ledger) {
        var codec = new EventCodec(EventNames.catalogue());
        var source = new Projector.Source(ledger, log, codec::decode);
        var projector = new Projector(source, List.of(projection), pool);
        var began = System.nanoTime();
        projector.fill();
        return secondsSince(began);
    }

    /** Takes the rows out, empties the tables, and copies the rows back; returns seconds. */
    private static double copy(Projection projection, Server server, Schema schema) {
        try (var connection = server.connect(DATABASE)) {
            connection.setAutoCommit(false);
            var folder = server.folder(schema.ledger());
            for (var table : projection.tableNames()) {
                out(connection, schema.render("copy $." + table), folder.resolve(table));
                try (var statement = connection.createStatement()) {
                    statement.execute(schema.render("truncate $." + table));
                }
            }
            connection.commit();
            var began = System.nanoTime();
            for (var table : projection.tableNames()) {
                in(connection, schema.render("copy $." + table), folder.resolve(table));
            }
            connection.commit();
            return secondsSince(began);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads every event through a cursor and does nothing with it; returns seconds. */
    private static double read(Server server) {
        var schema = new LedgerSchema(LedgerUnderTest.INSTITUTION);
        try (var connection = server.connect(DATABASE)) {
            connection.setAutoCommit(false);
            var began = System.nanoTime();
            var bytes = 0L;
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(20_000);
                var sql = "SELECT position, type, payload, hash FROM {s}.event ORDER BY position";
                try (var row = statement.executeQuery(schema.render(sql))) {
                    while (row.next()) bytes += row.getBytes(3).length;
                }
            }
            if (bytes == 0) throw new IllegalStateException("The log is empty");
            return secondsSince(began);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void out(Connection connection, String copy, Path file)
            throws SQLException, IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyOut(copy + " to stdout (format binary)", out);
        }
    }

    private static void in(Connection connection, String copy, Path file)
            throws SQLException, IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyIn(copy + " from stdin (format binary)", in, 1 << 16);
        }
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
