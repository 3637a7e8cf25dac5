package org.quipu.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;
import org.quipu.log.Hash;
import org.quipu.log.IdempotencyKey;
import org.quipu.log.Outcome;
import org.quipu.log.Request;

/**
 * Callers in a closed loop at the pipeline's entry: each, on a virtual thread as a request of the
 * web server is, sends a posting with an idempotency key of its own and waits for the answer.
 */
final class Load {
    /** Left out at the beginning of each measurement, until all callers have begun. */
    private static final long RAMP_NANOS = 300_000_000;

    private final LedgerUnderTest under;
    private final LongAdder acknowledged = new LongAdder();

    Load(LedgerUnderTest under) {
        this.under = under;
    }

    /** How many postings were accepted, ever. */
    long acknowledged() {
        return acknowledged.sum();
    }

    Cell run(Postings postings, int callers, Duration time) {
        var measuring = new Measuring(postings, System.nanoTime() + RAMP_NANOS, time);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < callers; i++) {
            var seed = System.nanoTime() + i * 7919L;
            threads.add(Thread.startVirtualThread(() -> measuring.call(seed)));
        }
        Pause.millis((measuring.from - System.nanoTime()) / 1_000_000);
        var clientBefore = Cpu.ofThisJvm();
        var serverBefore = under.server.cpu();
        Pause.millis((measuring.until - System.nanoTime()) / 1_000_000);
        var client = Cpu.ofThisJvm() - clientBefore;
        var onServer = under.server.cpu() - serverBefore;
        threads.forEach(Load::join);
        return measuring.result(client, onServer);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Measuring {
        private final Postings postings;
        private final long from;
        private final long until;
        private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Measuring(Postings postings, long from, Duration time) {
            this.postings = postings;
            this.from = from;
            this.until = from + time.toNanos();
        }

        void call(long seed) {
            var random = new SplittableRandom(seed);
            var sha = sha256();
            while (failure.get() == null) {
                var began = System.nanoTime();
                if (began > until) return;
                try {
                    post(random, sha);
                } catch (RuntimeException | AssertionError e) {
                    failure.compareAndSet(null, e);
                }
                var ended = System.nanoTime();
                if (ended > from && ended <= until) micros.recordValue((ended - began) / 1_000);
            }
        }

        private void post(SplittableRandom random, MessageDigest sha) {
            var outcome = under.ledger.submit(request(random, sha)).join();
            if (!(outcome instanceof Outcome.Accepted)) throw new AssertionError(outcome);
            acknowledged.increment();
        }

        private Request request(SplittableRandom random, MessageDigest sha) {
            var posting = postings.next(random);
            var key = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
            var digest = Hash.of(sha.digest(posting.body().getBytes(StandardCharsets.UTF_8)));
            return new Request(
                    posting.command(),
                    Optional.of(new IdempotencyKey("bench", key, digest)),
                    Request.Lane.INTERACTIVE,
                    "bench",
                    false,
                    List.of());
        }

        Cell result(long client, long onServer) {
            var failed = failure.get();
            if (failed != null) throw new IllegalStateException("A posting failed", failed);
            var count = micros.getTotalCount();
            return new Cell(
                    count * 1e9 / (until - from),
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    (double) client / count,
                    (double) onServer / count);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
