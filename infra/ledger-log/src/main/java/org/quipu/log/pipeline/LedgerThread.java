package org.quipu.log.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quipu.log.Request;
import org.slf4j.LoggerFactory;

/**
 * The one thread that decides. The house's own work goes first, then people's requests, then bulk;
 * bulk gets its turn after every 64 of the others, so it is slowed and never starved.
 */
final class LedgerThread implements Executor {
    private static final int INTERACTIVE_RUN = 64;
    private static final long LAST_MILLIS = 5_000;

    private final ConcurrentLinkedQueue<Runnable> own = new ConcurrentLinkedQueue<>();
    private final Lane interactive = new Lane();
    private final Lane bulk = new Lane();
    private final Thread thread;
    private final AtomicLong turns = new AtomicLong();
    private final ReentrantLock afterwards = new ReentrantLock();
    private final Threads threads;
    private int run;
    private volatile boolean sleeping;
    private volatile boolean stopped;
    private volatile boolean ended;

    LedgerThread(Threads threads, String name) {
        this.threads = threads;
        thread = threads.working(name, this::loop);
        thread.start();
    }

    /** The house's own work, in order of arrival, before all requests. */
    @Override
    public void execute(Runnable task) {
        own.add(task);
        wake();
    }

    /** The house's own work that may wait until the thread wakes for something else. */
    void executeLater(Runnable task) {
        own.add(task);
    }

    /** A request, in its lane, taking turns with other applications' requests. */
    void execute(Request.Lane lane, String application, Runnable task) {
        (lane == Request.Lane.BULK ? bulk : interactive).add(application, task);
        wake();
    }

    /** Runs a task on the thread and waits for it. */
    void call(Runnable task) {
        var done = new CompletableFuture<Void>();
        execute(() -> {
            try {
                task.run();
                done.complete(null);
            } catch (Throwable t) {
                done.completeExceptionally(t);
            }
        });
        done.join();
    }

    boolean isCurrent() {
        return Thread.currentThread().threadId() == thread.threadId();
    }

    /** How many tasks it has taken up: it gets on while this grows. */
    long turns() {
        return turns.get();
    }

    /** Whether it has nothing to do. */
    boolean isIdle() {
        return sleeping;
    }

    /** Where it is. */
    StackTraceElement[] stack() {
        return thread.getStackTrace();
    }

    /** Does what waits, then ends; what comes later is done by whoever brings it. */
    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            threads.join(thread, LAST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A decision that comes so late finds nobody leading; whoever waits for a task gets it done.
     */
    private void runLeftOver() {
        if (afterwards.isHeldByCurrentThread()) return; // it is at it
        afterwards.lock();
        try {
            for (var task = next(); task != null; task = next()) run(task);
        } finally {
            afterwards.unlock();
        }
    }

    private void wake() {
        if (ended) runLeftOver();
        if (sleeping) {
            sleeping = false;
            LockSupport.unpark(thread);
        }
    }

    private void loop() {
        while (true) {
            var task = next();
            if (task != null) {
                turns.lazySet(turns.get() + 1);
                run(task);
            } else if (stopped) {
                break;
            } else {
                sleep();
            }
        }
        ended = true;
        runLeftOver();
    }

    private @Nullable Runnable next() {
        var task = own.poll();
        if (task == null && run < INTERACTIVE_RUN) {
            task = interactive.poll();
            run++;
        }
        if (task == null) {
            task = bulk.poll();
            run = 0;
        }
        return task == null ? interactive.poll() : task;
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable t) {
            LoggerFactory.getLogger(LedgerThread.class).error("A task of the ledger failed", t);
        }
    }

    private void sleep() {
        sleeping = true;
        if (own.isEmpty() && interactive.isEmpty() && bulk.isEmpty() && !stopped) {
            LockSupport.park(this);
        }
        sleeping = false;
    }
}
