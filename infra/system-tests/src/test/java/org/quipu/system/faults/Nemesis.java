package org.quipu.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Strikes while enough requests are under way, and measures how long it takes to recover. */
final class Nemesis {
    private static final int UNDER_WAY = 16;
    private static final int RECOVERED_AFTER = 20;
    private static final long WATCHED_MILLIS = 250;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Plant plant;
    private final Clients clients;
    private final History history;
    private final SplittableRandom random;
    private final Map<String, List<Fault>> faults = new TreeMap<>();

    /** How long it took to recover, in milliseconds, and the postings a second around it. */
    private record Fault(long recovery, long before, long after) {}

    Nemesis(Plant plant, Clients clients, History history, long seed) {
        this.plant = plant;
        this.clients = clients;
        this.history = history;
        this.random = new SplittableRandom(seed);
    }

    /** Each kind once, in an order drawn. */
    void strikeEach() throws Exception {
        var strikes = new ArrayList<>(plant.strikes());
        Collections.shuffle(strikes, new java.util.Random(random.nextLong()));
        for (var strike : strikes) strike(strike);
    }

    /** So many, drawn by their weights. */
    void strike(int count) throws Exception {
        var drawn = new ArrayList<Plant.Strike>();
        for (var strike : plant.strikes()) {
            drawn.addAll(Collections.nCopies(strike.weight(), strike));
        }
        for (var i = 0; i < count && history.surprises().isEmpty(); i++) {
            strike(drawn.get(random.nextInt(drawn.size())));
        }
    }

    private void strike(Plant.Strike strike) throws Exception {
        var end = System.nanoTime() + PATIENCE_NANOS;
        while (clients.inFlight() < UNDER_WAY && System.nanoTime() < end) Thread.sleep(1);
        var before = postingsPerSecond();
        strike.how().strike();
        var mended = System.nanoTime();
        var goal = history.acknowledged() + RECOVERED_AFTER;
        while (history.acknowledged() < goal) {
            if (System.nanoTime() - mended > PATIENCE_NANOS) {
                history.surprise("No recovery from " + strike.kind());
                return;
            }
            Thread.sleep(5);
        }
        var recovery = (System.nanoTime() - mended) / 1_000_000;
        faults.computeIfAbsent(strike.kind(), _ -> new ArrayList<>())
                .add(new Fault(recovery, before, postingsPerSecond()));
    }

    private long postingsPerSecond() throws InterruptedException {
        var began = System.nanoTime();
        var from = history.acknowledged();
        Thread.sleep(WATCHED_MILLIS);
        return (history.acknowledged() - from) * 1_000_000_000L / (System.nanoTime() - began);
    }

    int faults() {
        return faults.values().stream().mapToInt(List::size).sum();
    }

    int kinds() {
        return faults.size();
    }

    /**
     * A line a kind: how many, how long until work went on after the fault was over, and how much
     * was posted a second before it and after that; medians.
     */
    String table() {
        var lines = new ArrayList<String>();
        lines.add(
                "| fault | times | ms to work again | p99 | longest | postings/s before | after |");
        lines.add("|---|---|---|---|---|---|---|");
        faults.forEach((kind, all) -> lines.add(line(kind, all)));
        lines.add(line("all", faults.values().stream().flatMap(List::stream).toList()));
        return String.join("\n", lines);
    }

    private static String line(String kind, List<Fault> all) {
        return "| %s | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        kind,
                        all.size(),
                        quantile(all, Fault::recovery, 50),
                        quantile(all, Fault::recovery, 99),
                        quantile(all, Fault::recovery, 100),
                        quantile(all, Fault::before, 50),
                        quantile(all, Fault::after, 50));
    }

    private static long quantile(List<Fault> all, ToLongFunction<Fault> of, int percent) {
        var sorted = all.stream().mapToLong(of).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
