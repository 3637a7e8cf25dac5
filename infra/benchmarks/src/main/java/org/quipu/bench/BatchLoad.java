package org.quipu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.quipu.core.money.Money;

/**
 * Senders in a closed loop, each of whom sends a whole batch of transfers and awaits its answer.
 */
final class BatchLoad {
    static final int SENDERS = 4;
    static final int LINES = 1_000;

    private final Shape shape;
    private final Sender sender;
    private long acknowledged;

    /**
     * One transfer to be made.
     *
     * @param key its idempotency key
     * @param from index of the account that pays
     * @param to index of the account that is paid
     * @param amount how much
     */
    record Line(String key, int from, int to, Money amount) {}

    /** Where batches go. */
    interface Sender {
        /** Has every line done, in order, or throws. */
        void send(List<Line> lines);
    }

    BatchLoad(Shape shape, Sender sender) {
        this.shape = shape;
        this.sender = sender;
    }

    /** How many transfers were accepted, ever. */
    long acknowledged() {
        return acknowledged;
    }

    /** Has every account pay or be paid once, so that none is cold. */
    void touchAll() {
        var random = new SplittableRandom(1);
        for (var from = 0; from < shape.accounts(); from += 2 * LINES) {
            var lines = new ArrayList<Line>(LINES);
            for (var i = from; i < Math.min(from + 2 * LINES, shape.accounts() - 1); i += 2) {
                lines.add(line(random, i, i + 1));
            }
            sender.send(lines);
            acknowledged += lines.size();
        }
    }

    /** Postings a second, from the first batch to the answer to the last. */
    double run(Duration time) {
        var began = System.nanoTime();
        var until = began + time.toNanos();
        var sent = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = new ArrayList<CompletableFuture<Long>>();
            for (var i = 0; i < SENDERS; i++) {
                var random = new SplittableRandom(began + i * 7919L);
                counts.add(CompletableFuture.supplyAsync(() -> loop(random, until), threads));
            }
            for (var count : counts) sent += count.join();
        }
        acknowledged += sent;
        return sent * 1e9 / (System.nanoTime() - began);
    }

    private long loop(SplittableRandom random, long until) {
        var sent = 0L;
        while (System.nanoTime() < until) {
            sender.send(batch(random));
            sent += LINES;
        }
        return sent;
    }

    private List<Line> batch(SplittableRandom random) {
        var lines = new ArrayList<Line>(LINES);
        for (var i = 0; i < LINES; i++) {
            var from = random.nextInt(shape.accounts());
            var to = (from + 1 + random.nextInt(shape.accounts() - 1)) % shape.accounts();
            lines.add(line(random, from, to));
        }
        return lines;
    }

    private static Line line(SplittableRandom random, int from, int to) {
        var key = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        return new Line(key, from, to, new Money(History.KES, 1 + random.nextInt(100)));
    }
}
