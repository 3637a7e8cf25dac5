package org.quipu.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Time and turns: one thread runs what is ready, in an order drawn from the seed. Time passes by
 * itself a little with each step, and at once where nothing is ready.
 */
final class World {
    private static final long MOST_STEPS = 3_000_000;
    private static final int LOOK_EVERY = 100;

    private final Thread carrier = Thread.currentThread();
    private final SplittableRandom random;
    private final List<Ready> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final List<String> story = new ArrayList<>();
    private final boolean telling;
    private long now;
    private long timersSet;
    private long steps;
    private long digest = 17;
    private boolean stalling = true;

    private record Ready(Machine machine, Runnable what) {}

    private record Timer(long at, long order, Runnable what) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    /** A world at its beginning; one that tells keeps its story, which costs time. */
    World(SplittableRandom random, boolean telling) {
        this.random = random;
        this.telling = telling;
    }

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    /** Another number for another course of events. */
    long digest() {
        return digest;
    }

    List<String> story() {
        return story;
    }

    void tell(String who, String what) {
        digest = digest * 31 + what.hashCode();
        digest = digest * 31 + now;
        if (telling) story.add("%10.3f ms  %-10s %s".formatted(now / 1e6, who, what));
    }

    /** From here on no thread is held up for no reason. */
    void calm() {
        stalling = false;
    }

    void ready(Machine machine, Runnable what) {
        if (!Thread.currentThread().equals(carrier) && !Thread.currentThread().isVirtual())
            throw new IllegalStateException("Woken from outside the world");
        ready.add(new Ready(machine, what));
    }

    void after(long nanos, Runnable what) {
        timers.add(new Timer(now + nanos, timersSet++, what));
    }

    /** Goes on until something is so. False where it does not come to be so in that time. */
    boolean runUntil(BooleanSupplier done, long nanos) {
        var end = now + nanos;
        for (var looks = 0; looks % LOOK_EVERY != 0 || !done.getAsBoolean(); looks++) {
            while (!timers.isEmpty() && timers.element().at <= now) timers.remove().what.run();
            if (ready.isEmpty()) {
                if (timers.isEmpty()) return false;
                now = timers.element().at;
            } else {
                step();
            }
            if (now > end || steps > MOST_STEPS) return false;
        }
        return true;
    }

    private void step() {
        steps++;
        now += 1_000 + random.nextInt(20_000);
        var at = random.nextInt(ready.size());
        var next = ready.set(at, ready.getLast());
        ready.removeLast();
        if (stalling && random.nextInt(300) == 0) {
            after(random.nextInt(30_000_000), () -> ready.add(next));
        } else {
            next.machine.run(next.what);
        }
    }
}
