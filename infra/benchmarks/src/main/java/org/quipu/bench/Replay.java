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
import org.postgresql.PGConnection;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * A million events into a cold projection, beside what no rebuild can beat: COPYing the very rows
 * that result into the same tables, indexes included, and where it is said so reading the events.
 */
final class Replay implements Benchmark {
    private static final int ACCOUNTS = 100_000;
    private static final int TRANSFERS_EACH = 16;
    private static final String DATABASE = "replay";

    private final String name;
    private final Projection projection;
    private final boolean readingCounts;

    private Replay(String name, Projection projection, boolean readingCounts) {
        this.name = name;
        this.projection = projection;
        this.readingCounts = readingCounts;
    }

    /** Balances beside COPY. */
    static Benchmark ofBalances() {
        return new Replay("replay", new Balances(), false);
    }

    /** The general ledger beside COPY and a plain cursor over the log. */
    static Benchmark ofBooks() {
        return new Replay("rebuild", new Journal(), true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var accounts = rounds.of(ACCOUNTS);
        try (var server = Server.start()) {
            progress.accept("writing %,d events".formatted(accounts * (2 + TRANSFERS_EACH / 2)));
            try (var under =
                    LedgerUnderTest.open(server, DATABASE, history -> past(history, accounts))) {
                var replayed = new ArrayList<Double>();
                var copied = new ArrayList<Double>();
                var events = under.ledger.log().head().position();
                replay(under, "warm-up");
                for (var round = 1; round <= rounds.count(); round++) {
                    var ledger = "round-" + round;
                    replayed.add(events / replay(under, ledger));
                    var floor = copy(server, new Schema(ledger));
                    if (readingCounts) floor += read(server);
                    copied.add(events / floor);
                    progress.accept(
                            "round %d: replay %,.0f events/s, floor %,.0f events/s"
                                    .formatted(round, replayed.getLast(), copied.getLast()));
                }
                return List.of(figure(replayed, copied));
            }
        }
    }

    private Figure figure(List<Double> replayed, List<Double> copied) {
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

    private static void past(History history, int accounts) {
        history.savers("wide", accounts).transfers("wide", accounts, TRANSFERS_EACH, new Random(1));
    }

    /** Builds the projection from nothing; returns seconds. */
    private double replay(LedgerUnderTest under, String ledger) {
        var codec = new EventCodec(EventNames.catalogue());
        var source = new Projector.Source(ledger, under.ledger.log(), codec::decode);
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(under.server.database(DATABASE));
            var projector = new Projector(source, List.of(projection), pool);
            var began = System.nanoTime();
            projector.fill();
            return secondsSince(began);
        }
    }

    /** Takes the rows out, empties the tables, and copies the rows back; returns seconds. */
    private double copy(Server server, Schema schema) {
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
                var sql = "SELECT position, type, payload, hash FROM $.event ORDER BY position";
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
