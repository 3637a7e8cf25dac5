package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.quipu.core.money.Money;
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
    private static final int LOANS = 100_000;
    private static final int MONTHS = 6;
    private static final String PREFIX = "loan";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final LocalDate TODAY = FIRST.plusMonths(MONTHS);
    private static final Money INSTALMENT = Money.of(History.KES, "945.60");
    private static final long SEED = 20_250_106;

    @Override
    public String name() {
        return "books";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var loans = rounds.of(LOANS);
        progress.accept("writing six months of %,d loans into a log".formatted(loans));
        try (var server = Server.start()) {
            LedgerUnderTest.write(
                    server, name(), Optional.of(FIRST), history -> past(history, loans));
            try (var process = new ApiProcess(server, name());
                    var pool = new HikariDataSource()) {
                pool.setJdbcUrl(server.url(name()));
                var floor = new Floor(server, loans);
                try (var days = new Days(process.as("operations"), pool)) {
                    return List.of(measured(days, floor, loans, rounds, progress));
                }
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /**
     * A sixth of the loans is paid out each month. Two in three pay each instalment, one in a
     * hundred of these payments is booked days late; the third part pays for a while or not at all.
     */
    private static void past(History history, int loans) {
        var random = new Random(SEED);
        history.offer();
        var share = loans / MONTHS;
        for (var month = 0; month < MONTHS; month++) {
            var day = FIRST.plusMonths(month);
            if (month > 0) history.on(day);
            for (var loan = 0; loan < month * share; loan++) {
                if (loan % 3 == 0 && loan % 7 <= month) continue;
                var booked = random.nextInt(100) == 0 ? day.minusDays(5) : day;
                history.repaid(PREFIX + "-" + loan, INSTALMENT, booked);
            }
            var last = month == MONTHS - 1;
            history.loans(PREFIX, month * share, last ? loans : (month + 1) * share);
        }
        history.on(TODAY);
    }

    private Figure measured(
            Days days, Floor floor, int loans, Rounds rounds, Consumer<String> progress)
            throws SQLException {
        progress.accept("closing a first day, in which all earlier days are restated");
        days.close(TODAY);
        floor.update();
        var ours = new ArrayList<Double>();
        var updates = new ArrayList<Double>();
        for (var round = 1; round <= rounds.count(); round++) {
            ours.add(days.close(TODAY.plusDays(round)));
            updates.add(floor.update());
            progress.accept(
                    "round %d: a day %.1f s, an update %.1f s"
                            .formatted(round, ours.getLast(), updates.getLast()));
        }
        return Figure.beside(
                        name(),
                        "a day of %,d loans closed and booked, update of as many rows"
                                .formatted(loans),
                        Rounds.median(ours, Double::doubleValue),
                        "s",
                        Rounds.median(updates, Double::doubleValue))
                .atMost(3);
    }

    /** The institution's days, closed through the API and read from the general ledger. */
    private static final class Days implements AutoCloseable {
        private static final String ALL = "/v1/business-days";

        private final Api api;
        private final Projector generalLedger;

        Days(Api api, HikariDataSource pool) {
            this.api = api;
            var codec = new EventCodec(EventNames.catalogue());
            var log = new PostgresLogReader(pool, new LedgerSchema(LedgerUnderTest.INSTITUTION));
            var source = new Projector.Source("books", log, codec::decode);
            generalLedger = new Projector(source, List.of(new Journal()), pool);
            generalLedger.fill();
        }

        /** Seconds until it is in the trial balance. */
        double close(LocalDate day) {
            var began = System.nanoTime();
            api.post(ALL + "/" + day + "/close", Map.of(), "close-" + day).orFail("closing");
            while (!day.toString()
                    .equals(
                            api.get(ALL)
                                    .orFail("reading")
                                    .json()
                                    .path("bookedThrough")
                                    .asString(""))) {
                Pause.millis(10);
            }
            generalLedger.fill();
            return (System.nanoTime() - began) / 1e9;
        }

        @Override
        public void close() {
            api.close();
        }
    }

    /** A table of as many rows, and the plainest thing that can be done to all of them. */
    private record Floor(Server server, int rows) {
        Floor(Server server, int rows) {
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
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
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
