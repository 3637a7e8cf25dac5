package org.quipu.log.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Which idempotency keys were used. The recent ones exactly; all of them through a Bloom filter, so
 * that a new key, the usual case, costs no read. Only the ledger thread writes.
 */
final class Keys {
    private static final int LINE = 512;

    private final ConcurrentHashMap<KeyHash, Used> recent = new ConcurrentHashMap<>();
    private final ArrayDeque<KeyHash> order = new ArrayDeque<>();
    private final AtomicLongArray bits;
    private final int lines;
    private final int window;

    /**
     * A key in use. It must not hold on to the rows and states of its commit, which would outlive
     * it by the whole window.
     *
     * @param answered how; the position may not be durable yet
     * @param done its commit
     */
    record Used(Answered answered, CompletableFuture<Void> done) {}

    /**
     * Remembers none yet.
     *
     * @param window how many are remembered exactly
     * @param bits of the filter, a power of two
     */
    Keys(int window, int bits) {
        this.window = window;
        this.bits = new AtomicLongArray(bits / 64);
        this.lines = bits / LINE;
    }

    @Nullable Used recent(KeyHash key) {
        return recent.get(key);
    }

    void use(KeyHash key, Used used) {
        mark(key);
        if (recent.put(key, used) == null) order.addLast(key);
        while (order.size() > window && settled(order.getFirst())) recent.remove(order.pollFirst());
    }

    private boolean settled(KeyHash key) {
        var used = recent.get(key);
        return used == null || used.done.isDone();
    }

    void forget(KeyHash key) {
        recent.remove(key);
    }

    void forgetAll() {
        recent.clear();
        order.clear();
    }

    boolean maybeUsed(KeyHash key) {
        for (var i = 0; i < 4; i++) {
            var bit = bit(key, i);
            if ((bits.get(bit >>> 6) & (1L << bit)) == 0) return false;
        }
        return true;
    }

    /** One thread at a time: the one that takes the lead, then the ledger thread. */
    void mark(KeyHash key) {
        for (var i = 0; i < 4; i++) {
            var bit = bit(key, i);
            bits.setRelease(bit >>> 6, bits.getPlain(bit >>> 6) | (1L << bit));
        }
    }

    /**
     * The key is a digest already: its own bits are as good as any hash of it. All four lie in one
     * line of the processor's cache, since each miss costs as much as a decision's arithmetic.
     */
    private int bit(KeyHash key, int i) {
        var line = (int) (key.high() >>> 13) & (lines - 1);
        return line * LINE + ((int) (key.low() >>> (9 * i)) & (LINE - 1));
    }
}
