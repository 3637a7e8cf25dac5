package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Filter;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;

/**
 * The portfolio at risk with its full ageing, by branch and by product, at a random date of the
 * past, as known now and as known then, beside a plain GROUP BY over a table that a nightly job
 * left with the answer for one day.
 */
final class ArrearsSpeed implements Benchmark {
    private static final int USUAL = 100_000;
    private static final int FULL = 1_000_000;
    private static final int ASKED = 20;
    private static final long SEED = 1;
    private static final List<String> GROUPS = List.of("branch", "product");

    @Override
    public String name() {
        return "arrears";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var spans = new MadeUpSpans(rounds.of(USUAL, FULL));
        progress.accept("three years of %,d active loans".formatted(spans.active()));
        try (var server = Server.keeping();
                var pool = new HikariDataSource()) {
            spans.copyTo(server, name());
            pool.setJdbcUrl(server.url(name()));
            try (var connection = server.connect(name())) {
                return measured(new Asking(pool, spans), connection, rounds, progress);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Figure> measured(
            Asking asking, Connection connection, Rounds rounds, Consumer<String> progress)
            throws SQLException {
        var now = new ArrayList<Double>();
        var then = new ArrayList<Double>();
        var nightly = new ArrayList<Double>();
        for (var round = 0; round <= rounds.count(); round++) {
            if (round == 1) List.of(now, then, nightly).forEach(List::clear); // the warm-up
            for (var each = 0; each < ASKED; each++) {
                now.add(asking.millis(Optional.empty()));
                then.add(asking.millis(Optional.of(asking.known())));
                nightly.add(nightly(connection));
            }
            progress.accept(
                    "round %d: %.1f ms, as known then %.1f ms, a nightly table %.1f ms"
                            .formatted(round, median(now), median(then), median(nightly)));
        }
        return List.of(
                beside("a past day by branch and product", now, nightly).atMost(5),
                beside("the same as known then", then, nightly).atMost(10));
    }

    private Figure beside(String what, List<Double> ours, List<Double> floor) {
        return Figure.beside(name(), what, median(ours), "ms", median(floor));
    }

    private static double median(List<Double> values) {
        return Rounds.median(values, Double::doubleValue);
    }

    private static double nightly(Connection connection) throws SQLException {
        var began = System.nanoTime();
        for (var group : GROUPS) MadeUpSpans.nightly(connection, group);
        return (System.nanoTime() - began) / 1e6;
    }

    private static final class Asking {
        private final PortfolioQueries queries;
        private final MadeUpSpans spans;
        private final Random random = new Random(SEED);

        Asking(HikariDataSource pool, MadeUpSpans spans) {
            this.queries = new PortfolioQueries(pool);
            this.spans = spans;
        }

        /** A position since the first half. */
        Known known() {
            return new Known.At(random.nextLong(spans.end() / 2, spans.end()));
        }

        double millis(Optional<Known> known) {
            var day = random.nextLong(MadeUpSpans.FIRST.toEpochDay(), MadeUpSpans.END.toEpochDay());
            var when = new When(Optional.of(LocalDate.ofEpochDay(day)), known);
            var began = System.nanoTime();
            for (var group : GROUPS) {
                var request =
                        new PortfolioRequest(
                                Optional.of(new By(group)), Classification.LOAN, Filter.ALL);
                var portfolio = queries.portfolio(MadeUpSpans.LEDGER, when, request);
                if (portfolio.sheets().isEmpty())
                    throw new IllegalStateException("Nothing " + when);
            }
            return (System.nanoTime() - began) / 1e6;
        }
    }
}
