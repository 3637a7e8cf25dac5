package org.quipu.bench;

import static org.quipu.bench.Rounds.median;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What loans cost: schedules beside a bare loop, repayments beside transfers and beside the
 * baseline of the write path in one run, the state of a long loan at any two dates.
 */
final class Loans implements Benchmark {
    private static final int CALLERS = 64;
    private static final int LOANS = 100_000;

    private final Map<Side, List<Cell>> cells = new EnumMap<>(Side.class);

    private enum Side {
        TRANSFERS,
        REPAYMENTS,
        BASELINE
    }

    @Override
    public String name() {
        return "loans";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        var figures = new ArrayList<Figure>();
        progress.accept("schedules of 12 instalments");
        figures.add(ScheduleSpeed.figure(name(), rounds));
        progress.accept("the state of a loan with 200 transactions");
        figures.add(StateSpeed.figure(name(), rounds));
        figures.addAll(postings(rounds, progress));
        return figures;
    }

    private List<Figure> postings(Rounds rounds, Consumer<String> progress) {
        var loans = rounds.of(LOANS);
        var transfers = new Shape("wide", loans);
        var repayments = new Repayments(loans);
        try (var server = Server.start()) {
            progress.accept("writing the past: %,d savers, %,d loans".formatted(loans, loans));
            var baseline = new Pgbench(server);
            try (var under =
                    LedgerUnderTest.open(
                            server,
                            "loans",
                            past -> past.savers("wide", loans).loans(Repayments.PREFIX, loans))) {
                progress.accept("warming up");
                under.warm(transfers.name(), loans);
                under.warm(Repayments.PREFIX, loans);
                var load = new Load(under);
                load.run(transfers, CALLERS, rounds.warmUp());
                load.run(repayments, CALLERS, rounds.warmUp());
                for (var round = 1; round <= rounds.count(); round++) {
                    progress.accept("round " + round + " of " + rounds.count());
                    put(Side.BASELINE, baseline.run(transfers, 16, rounds.each()), progress);
                    put(Side.TRANSFERS, load.run(transfers, CALLERS, rounds.each()), progress);
                    put(Side.REPAYMENTS, load.run(repayments, CALLERS, rounds.each()), progress);
                }
            }
        }
        return List.of(
                beside("repayments beside transfers", Cell::perSecond, Side.TRANSFERS).atLeast(0.6),
                beside("repayments beside the baseline", Cell::perSecond, Side.BASELINE)
                        .atLeast(1));
    }

    private void put(Side side, Cell cell, Consumer<String> progress) {
        cells.computeIfAbsent(side, _ -> new ArrayList<>()).add(cell);
        progress.accept("  %-10s %s".formatted(side, cell));
    }

    private Figure beside(String what, ToDoubleFunction<Cell> of, Side other) {
        var ours = median(cells.getOrDefault(Side.REPAYMENTS, List.of()), of);
        var theirs = median(cells.getOrDefault(other, List.of()), of);
        return Figure.beside(name(), what, ours, "postings/s", theirs);
    }
}
