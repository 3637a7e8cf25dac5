package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;

/**
 * The trial balance at the close of a random day, as known at a random position since, of ten
 * million lines: the query that HTTP and console both ask, without them.
 */
final class TrialBalanceSpeed implements Benchmark {
    private static final int ENTRIES = 2_500_000;
    private static final int ASKED = 300;
    private static final long SEED = 1;

    /** The last month is open, all before it are closed. */
    private static final LocalDate OPEN = MadeUpBooks.FIRST.plusMonths(23);

    private static final LocalDate END = MadeUpBooks.FIRST.plusDays(MadeUpBooks.DAYS);

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var books = new MadeUpBooks(rounds.of(ENTRIES));
        progress.accept("two years of %,d lines".formatted(4 * books.entries()));
        try (var server = Server.keeping();
                var pool = new HikariDataSource()) {
            books.copyTo(server, "trial_balance");
            pool.setJdbcUrl(server.url("trial_balance"));
            var asking = new Asking(new JournalQueries(pool), books, new Random(SEED));
            asking.p99(MadeUpBooks.FIRST, END);
            return List.of(
                    figure("in an open month", asking.p99(OPEN, END)),
                    figure("in a closed month", asking.p99(MadeUpBooks.FIRST, OPEN)));
        }
    }

    private Figure figure(String where, double millis) {
        return Figure.within(name(), "random day " + where + ", p99", millis, "ms", 1_000);
    }

    private record Asking(JournalQueries queries, MadeUpBooks books, Random random) {
        /** Asks for days of a stretch; what 99 in 100 answers did not exceed, in milliseconds. */
        double p99(LocalDate from, LocalDate until) {
            var micros = new Histogram(3);
            for (var each = 0; each < ASKED; each++) {
                var day = random.nextLong(from.toEpochDay(), until.toEpochDay());
                var when = when(LocalDate.ofEpochDay(day));
                var began = System.nanoTime();
                var balance = queries.trialBalance(MadeUpBooks.LEDGER, when, Scope.ALL);
                micros.recordValue((System.nanoTime() - began) / 1_000);
                if (balance.sheets().isEmpty()) throw new IllegalStateException("Nothing " + when);
            }
            return micros.getValueAtPercentile(99) / 1e3;
        }

        private When when(LocalDate day) {
            var since = MadeUpBooks.FIRST.until(day, ChronoUnit.DAYS);
            var earliest = since * books.entries() / MadeUpBooks.DAYS;
            var position = 1 + random.nextLong(earliest, books.entries());
            return new When(Optional.of(day), Optional.of(new Known.At(position)));
        }
    }
}
