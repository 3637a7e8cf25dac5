package org.quipu.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.quipu.local.LocalKafka;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.runtime.Schema;

/**
 * From the acknowledgement of a transfer to its rows in the balances of the read side, both
 * applications and the broker running, at half the rate that callers in a closed loop reach; beside
 * a bare message through the same broker at the same rate.
 */
final class StreamLatency implements Benchmark {
    private static final Shape SHAPE = new Shape("saver", 2_000);
    private static final int CALLERS = 64;

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var rows = new ArrayList<Double>();
        var messages = new ArrayList<Double>();
        try (var server = Server.start();
                var kafka = LocalKafka.temporary()) {
            LedgerUnderTest.write(
                    server, name(), history -> history.savers(SHAPE.name(), SHAPE.accounts()));
            var address = Optional.of(kafka.bootstrap());
            try (var api = new ApiProcess(server, name(), address);
                    var _ = new Served("projections", server, name(), api.issuer, address);
                    var bare = new BareMessages(kafka.bootstrap())) {
                var callers = new Callers(api);
                progress.accept("warming up");
                callers.peak(rounds.warmUp().multipliedBy(3)); // two web servers get warm
                for (var round = 1; round <= rounds.count(); round++) {
                    var peak = callers.peak(rounds.each());
                    rows.add(callers.untilRow(server, peak / 2, rounds.each().multipliedBy(2)));
                    messages.add(bare.roundTrip(peak / 2, rounds.each()));
                    progress.accept(
                            "round %d: half of %,.0f/s: row after %.2f ms, message after %.2f ms"
                                    .formatted(round, peak, rows.getLast(), messages.getLast()));
                }
            }
        }
        return List.of(
                Figure.beside(
                                name(),
                                "acknowledgement to the row, beside a message, median",
                                Rounds.median(rows, Double::doubleValue),
                                "ms",
                                Rounds.median(messages, Double::doubleValue))
                        .atMost(5));
    }

    /** Posts transfers. */
    private static final class Callers {
        private final ApiProcess api;
        private final AtomicLong sent = new AtomicLong();

        /** When a position was acknowledged, or seen in the read side; both by one clock. */
        private record At(long position, long nanos) {}

        Callers(ApiProcess api) {
            this.api = api;
        }

        private At post(SplittableRandom random) {
            var from = random.nextInt(SHAPE.accounts());
            var to = (from + 1 + random.nextInt(SHAPE.accounts() - 1)) % SHAPE.accounts();
            var body =
                    Map.of(
                            "from", SHAPE.name() + "-" + from,
                            "to", SHAPE.name() + "-" + to,
                            "amount", "0.01");
            var answer = api.api.post("/v1/transfers", body, "t-" + sent.incrementAndGet());
            var position = answer.orFail("a transfer").json().path("position").asLong();
            return new At(position, System.nanoTime());
        }

        /** Postings a second of callers who wait for each answer. */
        double peak(Duration time) {
            var before = sent.get();
            var end = System.nanoTime() + time.toNanos();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var i = 0; i < CALLERS; i++) {
                    var random = new SplittableRandom(i);
                    threads.execute(() -> {
                        while (System.nanoTime() < end) post(random);
                    });
                }
            }
            return (sent.get() - before) / (time.toNanos() / 1e9);
        }

        /** Milliseconds from the acknowledgement to the row, the median. */
        double untilRow(Server server, double perSecond, Duration time) {
            var acknowledged = new ConcurrentLinkedQueue<At>();
            var seen = new ArrayList<At>();
            var end = System.nanoTime() + time.toNanos();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var watching = threads.submit(() -> seen.addAll(places(server, end)));
                var random = new SplittableRandom(sent.get());
                var pause = (long) (1e9 / perSecond);
                for (var next = System.nanoTime(); next < end; next += pause) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    var own = random.split();
                    threads.execute(() -> acknowledged.add(post(own)));
                }
                watching.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            var micros = new Histogram(3);
            var sorted =
                    acknowledged.stream().sorted((a, b) -> Long.compare(a.position, b.position));
            var next = 0;
            for (var each : sorted.toList()) {
                while (next < seen.size() && seen.get(next).position < each.position) next++;
                if (next == seen.size()) break;
                micros.recordValue(Math.max(0, (seen.get(next).nanos - each.nanos) / 1_000));
            }
            return micros.getValueAtPercentile(50) / 1e3;
        }

        /** How far the read side's balances are, looked at about every millisecond. */
        private static List<At> places(Server server, long end) throws SQLException {
            var sql =
                    new Schema(LedgerUnderTest.INSTITUTION)
                            .render("SELECT position FROM $.place WHERE projection = ?");
            var places = new ArrayList<At>();
            try (var connection = server.connect("stream");
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, Balances.NAME);
                while (System.nanoTime() < end + Duration.ofSeconds(2).toNanos()) {
                    try (var row = statement.executeQuery()) {
                        row.next();
                        places.add(new At(row.getLong(1), System.nanoTime()));
                    }
                    LockSupport.parkNanos(1_000_000);
                }
            }
            return places;
        }
    }
}
