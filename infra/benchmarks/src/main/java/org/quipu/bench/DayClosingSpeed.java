package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quipu.local.http.Api;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.runtime.Projector;

/**
 * Closing and booking a day of many running loans, until its lines are in the trial balance, beside
 * one SQL statement that updates as many rows on the same server.
 */
final class DayClosingSpeed implements Benchmark {
    private static final LocalDate TODAY = LendingPast.TODAY;

    @Override
    public String name() {
        return "books";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var past = LendingPast.of(rounds);
        progress.accept("half a year of %,d loans".formatted(past.loans()));
        try (var server = Server.keeping()) {
            past.copyTo(server, name());
            try (var process = new ApiProcess(server, name());
                    var pool = new HikariDataSource();
                    var days = new Days(process, pool, server.url(name()), past)) {
                return List.of(measured(days, new Floor(server, past.loans()), rounds, progress));
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private Figure measured(Days days, Floor floor, Rounds rounds, Consumer<String> progress)
            throws SQLException {
        progress.accept("closing a first day, which books all that was measured before it");
        progress.accept("  %.1f s".formatted(days.close(TODAY)));
        floor.update();
        var ours = new ArrayList<Double>();
        var updates = new ArrayList<Double>();
        for (var round = 1; round <= rounds.count(); round++) {
            var day = TODAY.plusDays(round);
            var paid = days.pay(day);
            ours.add(days.close(day));
            updates.add(floor.update());
            progress.accept(
                    "round %d: a day on which %,d loans are paid %.2f s, an update %.2f s"
                            .formatted(round, paid, ours.getLast(), updates.getLast()));
        }
        return Figure.beside(
                        name(),
                        "day of %,d loans beside UPDATE".formatted(floor.rows),
                        Rounds.median(ours, Double::doubleValue),
                        "s",
                        Rounds.median(updates, Double::doubleValue))
                .atMost(3);
    }

    /** The institution's days, closed through the API and read from the general ledger. */
    private static final class Days implements AutoCloseable {
        private final DayClose operations;
        private final Api tellers;
        private final Projector generalLedger;
        private final LendingPast past;

        Days(ApiProcess process, HikariDataSource pool, String url, LendingPast past) {
            this.operations = new DayClose(process);
            this.tellers = process.api;
            this.past = past;
            pool.setJdbcUrl(url);
            var codec = new EventCodec(EventNames.catalogue());
            var log = new PostgresLogReader(pool, new LedgerSchema(LedgerUnderTest.INSTITUTION));
            var source = new Projector.Source("books", log, codec::decode);
            generalLedger = new Projector(source, List.of(new Journal()), pool);
            generalLedger.fill();
        }

        /** The borrowers pay what is due; how many of them. */
        int pay(LocalDate day) {
            var payments = past.on(day);
            for (var each : payments) {
                tellers.post(
                                "/v1/loans/" + each.account() + "/repayments",
                                Map.of(
                                        "amount", each.amount().decimal(),
                                        "valueDate", each.due().toString(),
                                        "settlementAccount", History.FLOAT),
                                "pay-" + day + "-" + each.loan())
                        .orFail("paying");
            }
            generalLedger.fill();
            return payments.size();
        }

        /** Seconds until it is in the trial balance. */
        double close(LocalDate day) {
            var began = System.nanoTime();
            operations.begin(day);
            operations.awaitBooked(day);
            generalLedger.fill();
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() {
            operations.close();
        }
    }

    /** A table of as many rows, and the plainest thing that can be done to all of them. */
    private static final class Floor {
        private final Server server;
        private final int rows;

        Floor(Server server, int rows) throws SQLException {
            this.server = server;
            this.rows = rows;
            try (var connection = server.connect("books");
                    var statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE floor (id bigint PRIMARY KEY, product integer NOT NULL,"
                                + " interest bigint NOT NULL, penalty bigint NOT NULL)"
                                + " WITH (fillfactor = 90)");
                statement.execute(
                        "INSERT INTO floor SELECT id, id % 5, 0, 0 FROM generate_series(1, "
                                + rows
                                + ") AS id");
                statement.execute("VACUUM ANALYZE floor");
            }
        }

        /** Seconds. */
        double update() throws SQLException {
            try (var connection = server.connect("books");
                    var statement = connection.createStatement()) {
                var began = System.nanoTime();
                statement.executeUpdate(
                        "UPDATE floor SET interest = interest + 33, penalty = penalty + 1");
                return (System.nanoTime() - began) / 1e9;
            }
        }
    }
}
