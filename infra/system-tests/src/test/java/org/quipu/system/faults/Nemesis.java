package org.quipu.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Strikes while enough requests are under way, and measures how long it takes to recover. */
final class Nemesis {
    private static final int UNDER_WAY = 16;
    private static final int RECOVERED_AFTER = 20;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Plant plant;
    private final Clients clients;
    private final History history;
    private final SplittableRandom random;
    private final Map<String, List<Long>> recoveries = new TreeMap<>();

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
        recoveries
                .computeIfAbsent(strike.kind(), _ -> new ArrayList<>())
                .add((System.nanoTime() - mended) / 1_000_000);
    }

    int faults() {
        return recoveries.values().stream().mapToInt(List::size).sum();
    }

    int kinds() {
        return recoveries.size();
    }

    /** A line a kind: how many, and how long until work went on after the fault was over. */
    String table() {
        var lines = new ArrayList<String>();
        lines.add("| fault | times | median ms to work again | longest |");
        lines.add("|---|---|---|---|");
        recoveries.forEach((kind, millis) -> {
            var sorted = millis.stream().sorted().toList();
            lines.add(
                    "| %s | %d | %d | %d |"
                            .formatted(
                                    kind,
                                    sorted.size(),
                                    sorted.get(sorted.size() / 2),
                                    sorted.getLast()));
        });
        return String.join("\n", lines);
    }
}
