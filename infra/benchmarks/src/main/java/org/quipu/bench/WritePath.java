package org.quipu.bench;

import static org.quipu.bench.Rounds.median;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Transfers at the pipeline's entry beside the floor of all ledgers that make one transaction of
 * one posting, on one server.
 */
final class WritePath implements Benchmark {
    private static final int POSTINGS_BEHIND_EACH = 100_000;

    private static final Setting FLOOR_WIDE_16 = new Setting(false, Shape.WIDE, 16);
    private static final Setting FLOOR_WIDE_64 = new Setting(false, Shape.WIDE, 64);
    private static final Setting FLOOR_HOT_16 = new Setting(false, Shape.HOT, 16);
    private static final Setting FLOOR_HOT_64 = new Setting(false, Shape.HOT, 64);
    private static final Setting FLOOR_ONE = new Setting(false, Shape.WIDE, 1);
    private static final Setting WIDE_64 = new Setting(true, Shape.WIDE, 64);
    private static final Setting HOT_64 = new Setting(true, Shape.HOT, 64);
    private static final Setting WIDE_4096 = new Setting(true, Shape.WIDE, 4096);
    private static final Setting ONE = new Setting(true, Shape.WIDE, 1);

    /** One round: the two sides take turns. */
    private static final List<Setting> ROUND =
            List.of(
                    FLOOR_WIDE_16,
                    WIDE_64,
                    FLOOR_WIDE_64,
                    WIDE_4096,
                    FLOOR_HOT_16,
                    HOT_64,
                    FLOOR_HOT_64,
                    ONE,
                    FLOOR_ONE);

    private final Map<Setting, List<Cell>> cells = new HashMap<>();

    private record Setting(boolean isProduct, Shape shape, int callers) {
        @Override
        public String toString() {
            return "%-8s %s, %,5d"
                    .formatted(isProduct ? "product" : "baseline", shape.name(), callers);
        }
    }

    @Override
    public String name() {
        return "write-path";
    }

    @Override
    public List<Figure> run(Rounds rounds, Consumer<String> progress) {
        try (var server = Server.start()) {
            progress.accept("writing the past: 100,000 accounts, 10 with 100,000 postings each");
            var baseline = new Pgbench(server);
            try (var under = LedgerUnderTest.open(server, "product", WritePath::past)) {
                progress.accept("warming up");
                under.warm(Shape.WIDE.name(), Shape.WIDE.accounts());
                for (var i = 1; i <= Shape.HOT.accounts(); i++) under.warm(Shape.HOT.name(), i);
                var load = new Load(under);
                warmUp(rounds, baseline, load);
                for (var round = 1; round <= rounds.count(); round++) {
                    progress.accept("round " + round + " of " + rounds.count());
                    for (var setting : ROUND) {
                        var cell =
                                setting.isProduct()
                                        ? load.run(
                                                setting.shape(), setting.callers(), rounds.each())
                                        : baseline.run(
                                                setting.shape(), setting.callers(), rounds.each());
                        cells.computeIfAbsent(setting, _ -> new ArrayList<>()).add(cell);
                        progress.accept("  " + setting + ": " + cell);
                    }
                }
                progress.accept(LogCheck.of(under, load.acknowledged()));
            }
        }
        return figures();
    }

    private static void past(History history) {
        history.savers(Shape.WIDE.name(), Shape.WIDE.accounts())
                .savers(Shape.HOT.name(), Shape.HOT.accounts())
                .transfers(
                        Shape.HOT.name(),
                        Shape.HOT.accounts(),
                        POSTINGS_BEHIND_EACH,
                        new Random(1));
    }

    private static void warmUp(Rounds rounds, Pgbench baseline, Load load) {
        baseline.run(Shape.WIDE, 16, rounds.warmUp());
        load.run(Shape.WIDE, 64, rounds.warmUp().multipliedBy(6).dividedBy(10));
        load.run(Shape.WIDE, 1024, rounds.warmUp().multipliedBy(4).dividedBy(10));
    }

    private List<Figure> figures() {
        var wide = best(FLOOR_WIDE_16, FLOOR_WIDE_64);
        var hot = best(FLOOR_HOT_16, FLOOR_HOT_64);
        return List.of(
                speed("wide, 64 in flight", WIDE_64, wide).atLeast(3),
                speed("hot, 64 in flight", HOT_64, hot).atLeast(8),
                beside("hot, 64 in flight, p99", "ms", Cell::p99Millis, HOT_64, hot).atMost(0.1),
                speed("wide, 4,096 in flight", WIDE_4096, wide).atLeast(5),
                beside("one client, median latency", "ms", Cell::p50Millis, ONE, FLOOR_ONE)
                        .atMost(1.5),
                beside("CPU a posting, wide, 64 in flight", "us", Cell::cpuMicros, WIDE_64, wide)
                        .atMost(1 / 3.0),
                beside("wide, 64 in flight, p99", "ms", Cell::p99Millis, WIDE_64, wide));
    }

    /** The setting in which the baseline is faster. */
    private Setting best(Setting one, Setting other) {
        return median(of(one), Cell::perSecond) > median(of(other), Cell::perSecond) ? one : other;
    }

    private Figure speed(String what, Setting ours, Setting floor) {
        return beside(what, "postings/s", Cell::perSecond, ours, floor);
    }

    private Figure beside(
            String what, String unit, ToDoubleFunction<Cell> of, Setting ours, Setting floor) {
        return Figure.beside(name(), what, median(of(ours), of), unit, median(of(floor), of));
    }

    private List<Cell> of(Setting setting) {
        return cells.getOrDefault(setting, List.of());
    }
}
