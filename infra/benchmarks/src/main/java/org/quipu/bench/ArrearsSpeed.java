package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Filter;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.When;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * The portfolio at risk of a million loans at a date of the past, beside the sums of a table that
 * knows one day only; and the arrears projection built from the log, beside that of balances.
 */
final class ArrearsSpeed implements Benchmark {
    private static final int SPANNED = 1_000_000;
    private static final int LENT = 50_000;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final String LEDGER = "spans";

    @Override
    public String name() {
        return "arrears";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var lent = rounds.of(LENT);
        try (var server = Server.start()) {
            progress.accept("writing %,d loans into a log".formatted(lent));
            try (var under =
                            LedgerUnderTest.open(server, name(), past -> past.loans("loan", lent));
                    var pool = new HikariDataSource()) {
                pool.setJdbcUrl(server.url(name()));
                var figures = new ArrayList<Figure>();
                figures.add(replay(under, pool, rounds));
                fill(under, pool, LEDGER, List.of(new Balances(), new Arrears()));
                figures.addAll(portfolio(server, pool, rounds, progress));
                return figures;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private Figure replay(LedgerUnderTest under, HikariDataSource pool, Rounds rounds) {
        var ours = new ArrayList<Double>();
        var balances = new ArrayList<Double>();
        fill(under, pool, "warm-up", List.of(new Balances(), new Arrears()));
        for (var round = 1; round <= rounds.count(); round++) {
            ours.add(fill(under, pool, "arrears-" + round, List.of(new Arrears())));
            balances.add(fill(under, pool, "balances-" + round, List.of(new Balances())));
        }
        return Figure.beside(
                name(),
                "cold arrears projection beside balances",
                median(ours),
                "events/s",
                median(balances));
    }

    private static double median(List<Double> values) {
        return Rounds.median(values, Double::doubleValue);
    }

    /** Builds projections from nothing; events a second. */
    private static double fill(
            LedgerUnderTest under,
            HikariDataSource pool,
            String ledger,
            List<Projection> projections) {
        var codec = new EventCodec(EventNames.catalogue());
        var source = new Projector.Source(ledger, under.ledger.log(), codec::decode);
        var projector = new Projector(source, projections, pool);
        var began = System.nanoTime();
        projector.fill();
        return under.ledger.log().head().position() / ((System.nanoTime() - began) / 1e9);
    }

    private List<Figure> portfolio(
            Server server, HikariDataSource pool, Rounds rounds, Consumer<String> progress)
            throws SQLException {
        var loans = rounds.of(SPANNED);
        progress.accept("writing the spans of %,d loans".formatted(loans));
        var schema = new Schema(LEDGER);
        try (var connection = server.connect(name())) {
            MadeUpSpans.write(connection, schema, loans);
            var nightly = new ArrayList<Double>();
            for (var round = 0; round <= rounds.count(); round++) {
                nightly.add(millis(() -> MadeUpSpans.nightly(connection, schema)));
            }
            var floor = median(nightly.subList(1, nightly.size()));
            var queries = new PortfolioQueries(pool);
            return List.of(
                    figure("the whole portfolio", queries, Optional.empty(), rounds, floor),
                    figure("by officer", queries, Optional.of(By.OFFICER), rounds, floor),
                    figure("by branch", queries, Optional.of(new By("branch")), rounds, floor),
                    figure("by gender", queries, Optional.of(new By("gender")), rounds, floor));
        }
    }

    private Figure figure(
            String what, PortfolioQueries queries, Optional<By> by, Rounds rounds, double floor)
            throws SQLException {
        var request = new PortfolioRequest(by, Classification.LOAN, Filter.ALL);
        var when = new When(Optional.of(DAY), Optional.empty());
        var times = new ArrayList<Double>();
        for (var round = 0; round <= rounds.count(); round++) {
            times.add(millis(() -> queries.portfolio(LEDGER, when, request)));
        }
        var ours = median(times.subList(1, times.size()));
        return Figure.beside(name(), what + " on a past day", ours, "ms", floor);
    }

    private interface Asked {
        void ask() throws SQLException;
    }

    private static double millis(Asked asked) throws SQLException {
        var began = System.nanoTime();
        asked.ask();
        return (System.nanoTime() - began) / 1e6;
    }
}
