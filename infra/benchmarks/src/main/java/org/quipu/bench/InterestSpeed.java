package org.quipu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.postgresql.PGConnection;
import org.quipu.core.earning.EarningEvent.InterestPosted;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;

/**
 * Posting a month's interest on many accounts through the ledger's one writer, beside COPYing the
 * very events and tags that result into the same tables; what a teller waits meanwhile, beside what
 * the teller waits alone; and interest so far of one busy account.
 */
final class InterestSpeed implements Benchmark {
    private static final Duration TELLER_ALONE = Duration.ofSeconds(20);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final String POSTED = "posted";
    private static final String COPIED = "copied";

    @Override
    public String name() {
        return "interest";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var past = SavingPast.of(rounds);
        var posted = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        var beside = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        progress.accept("a month of %,d accounts".formatted(past.accounts()));
        try (var server = Server.keeping()) {
            for (var round = 1; round <= rounds.count(); round++) {
                past.copyTo(server, POSTED);
                var rows = new Rows(server);
                var before = rows.head();
                try (var process = new ApiProcess(server, POSTED);
                        var days = new DayClose(process)) {
                    var teller = new Teller(process);
                    teller.during(WARM_UP);
                    alone.add(teller.during(TELLER_ALONE));
                    var closing = new Closing(days, teller);
                    beside.add(closing.p99);
                    posted.add(past.accounts() / closing.seconds);
                }
                past.copyTo(server, COPIED);
                copied.add(past.accounts() / rows.copy(before));
                progress.accept(
                        "round %d: posted %,.0f/s, copied %,.0f/s; a teller's p99 %.1f ms, alone"
                                        .formatted(
                                                round,
                                                posted.getLast(),
                                                copied.getLast(),
                                                beside.getLast())
                                + " %.1f ms".formatted(alone.getLast()));
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        return List.of(
                Figure.beside(
                                name(),
                                "interest on %,d accounts beside COPY".formatted(past.accounts()),
                                Rounds.median(posted, Double::doubleValue),
                                "events/s",
                                Rounds.median(copied, Double::doubleValue))
                        .atLeast(1.0 / 6),
                Figure.beside(
                                name(),
                                "a teller meanwhile, p99, beside alone",
                                Rounds.median(beside, Double::doubleValue),
                                "ms",
                                Rounds.median(alone, Double::doubleValue))
                        .atMost(3),
                BusyAccount.figure(name(), rounds));
    }

    /** The last day of the month, closed while a teller goes on. */
    private static final class Closing {
        private final double seconds;
        private final double p99;

        Closing(DayClose days, Teller teller) {
            var closed = new AtomicBoolean();
            var waited = CompletableFuture.supplyAsync(() -> teller.until(closed::get));
            var began = System.nanoTime();
            days.begin(SavingPast.LAST);
            days.awaitClosed(SavingPast.LAST);
            seconds = (System.nanoTime() - began) / 1e9;
            closed.set(true);
            p99 = waited.join();
        }
    }

    /** Pays in at the counter, one customer after the other. */
    private static final class Teller {
        private final ApiProcess process;
        private int served;

        Teller(ApiProcess process) {
            this.process = process;
        }

        /** How long 99 of 100 waited at most, in milliseconds. */
        double during(Duration time) {
            var end = System.nanoTime() + time.toNanos();
            return until(() -> System.nanoTime() > end);
        }

        double until(BooleanSupplier over) {
            var micros = new Histogram(3);
            while (!over.getAsBoolean()) {
                served++;
                var began = System.nanoTime();
                process.api
                        .post(
                                "/v1/savings-accounts/%s-%d/deposits"
                                        .formatted(
                                                SavingPast.TELLER, served % SavingPast.AT_TELLER),
                                Map.of("amount", "1.00", "settlementAccount", History.FLOAT),
                                "counter-" + served)
                        .orFail("paying in");
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
            return micros.getValueAtPercentile(99) / 1e3;
        }
    }

    /** The rows of the log that the closing wrote, the teller's left out. */
    private record Rows(Server server) {
        private static final LedgerSchema SCHEMA = new LedgerSchema(LedgerUnderTest.INSTITUTION);

        long head() throws SQLException {
            try (var connection = server.connect(POSTED);
                    var statement = connection.createStatement();
                    var row =
                            statement.executeQuery(
                                    SCHEMA.render("SELECT max(position) FROM {s}.event"))) {
                row.next();
                return row.getLong(1);
            }
        }

        /** Seconds to copy them into a database that is as it was before. */
        double copy(long after) throws SQLException, IOException {
            var folder = server.folder(COPIED);
            var events = out("event", after, folder.resolve("event"));
            var tags = out("event_tag", after, folder.resolve("tag"));
            try (var connection = server.connect(COPIED)) {
                var copying = connection.unwrap(PGConnection.class).getCopyAPI();
                server.checkpoint();
                connection.setAutoCommit(false);
                var began = System.nanoTime();
                for (var each : List.of(Map.entry("event", events), Map.entry("event_tag", tags))) {
                    var sql = "COPY {s}." + each.getKey() + " FROM STDIN (FORMAT binary)";
                    try (var in = Files.newInputStream(each.getValue())) {
                        copying.copyIn(SCHEMA.render(sql), in, 1 << 16);
                    }
                }
                connection.commit();
                return (System.nanoTime() - began) / 1e9;
            }
        }

        private Path out(String table, long after, Path file) throws SQLException, IOException {
            var posted = EventNames.catalogue().nameOf(InterestPosted.class);
            var sql =
                    """
                    COPY (SELECT * FROM {s}.%1$s WHERE position > %2$d AND position IN (
                        SELECT position FROM {s}.event
                        WHERE position > %2$d AND type = '%3$s')) TO STDOUT (FORMAT binary)
                    """
                            .formatted(table, after, posted);
            try (var connection = server.connect(POSTED);
                    var out = Files.newOutputStream(file)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SCHEMA.render(sql), out);
            }
            return file;
        }
    }
}
