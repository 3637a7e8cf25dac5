package org.quipu.log.pipeline;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Requests that wait, one queue an application; the applications take turns. */
final class Lane {
    private final ConcurrentHashMap<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Waiting> turns = new ConcurrentLinkedQueue<>();

    private static final class Waiting {
        final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
        final AtomicBoolean inTurn = new AtomicBoolean();
    }

    void add(String application, Runnable task) {
        var own = waiting.computeIfAbsent(application, _ -> new Waiting());
        own.tasks.add(task);
        if (own.inTurn.compareAndSet(false, true)) turns.add(own);
    }

    /** The next task of the application whose turn it is. */
    @Nullable Runnable poll() {
        for (var next = turns.poll(); next != null; next = turns.poll()) {
            var task = next.tasks.poll();
            if (task != null) {
                turns.add(next);
                return task;
            }
            next.inTurn.set(false);
            if (!next.tasks.isEmpty() && next.inTurn.compareAndSet(false, true)) turns.add(next);
        }
        return null;
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }
}
