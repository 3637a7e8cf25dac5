package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Filter;
import org.quipu.projections.arrears.WorklistQueries;
import org.quipu.projections.arrears.WorklistRequest;
import org.quipu.projections.arrears.WorklistRequest.Days;
import org.quipu.projections.arrears.WorklistRequest.Due;
import org.quipu.projections.arrears.WorklistRequest.Range;
import org.quipu.projections.arrears.WorklistRequest.Sort;
import org.quipu.projections.arrears.WorklistRequest.Step;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.runtime.Projector;

/**
 * A page of 50 lines of the worklist of many loans, a third of them late: filtered by product and
 * days past due, sorted each way in turn. The query that HTTP and console both ask, without them.
 */
final class WorklistSpeed implements Benchmark {
    private static final int ASKED = 300;
    private static final int LINES = 50;
    private static final long SEED = 1;
    private static final List<Sort> SORTS = List.of(Sort.DAYS, Sort.ARREARS, Sort.PRINCIPAL);

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var past = LendingPast.of(rounds);
        progress.accept("half a year of %,d loans".formatted(past.loans()));
        try (var server = Server.keeping();
                var pool = new HikariDataSource()) {
            past.copyTo(server, name());
            pool.setJdbcUrl(server.url(name()));
            progress.accept("building its projections");
            var codec = new EventCodec(EventNames.catalogue());
            var log = new PostgresLogReader(pool, new LedgerSchema(LedgerUnderTest.INSTITUTION));
            var source = new Projector.Source(name(), log, codec::decode);
            var projections = List.of(new Balances(), new Loans(codec), new Arrears());
            new Projector(source, projections, pool).fill();
            var queries = new WorklistQueries(pool, new LoanQueries(pool, codec::decode));
            p99(queries); // warms up
            return List.of(
                    Figure.within(name(), "a page of 50 lines, p99", p99(queries), "ms", 100));
        }
    }

    /** What 99 in 100 pages did not exceed, in milliseconds. */
    private double p99(WorklistQueries queries) {
        var micros = new Histogram(3);
        var random = new Random(SEED);
        for (var each = 0; each < ASKED; each++) {
            var request =
                    new WorklistRequest(
                            Due.LATE,
                            new Days(1 + random.nextInt(60), Integer.MAX_VALUE),
                            Step.ANY,
                            new Filter(Map.of(new By("product"), "loan")),
                            SORTS.get(each % SORTS.size()),
                            new Range(Optional.empty(), LINES));
            var began = System.nanoTime();
            var page = queries.page(name(), When.NOW, request);
            micros.recordValue((System.nanoTime() - began) / 1_000);
            if (page.lines().isEmpty()) throw new IllegalStateException("Nobody is late");
        }
        return micros.getValueAtPercentile(99) / 1e3;
    }
}
