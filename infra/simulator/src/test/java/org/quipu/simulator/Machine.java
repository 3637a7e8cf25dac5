package org.quipu.simulator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.quipu.log.pipeline.Threads;

/**
 * A process: its threads get their turns from the world, all of them, none while it is stopped
 * (SIGSTOP), and never again after it was killed (SIGKILL).
 */
final class Machine implements Threads, Executor {
    private static final Method NEW_THREAD = newThread();
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final World world;
    private final String name;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean dead;
    private boolean stopped;

    Machine(World world, String name) {
        this.world = world;
        this.name = name;
    }

    /** A virtual thread may have a scheduler of its own, though the JDK does not say so yet. */
    private static Method newThread() {
        try {
            var method =
                    Class.forName("java.lang.ThreadBuilders")
                            .getDeclaredMethod(
                                    "newVirtualThread",
                                    Executor.class,
                                    String.class,
                                    int.class,
                                    Runnable.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK makes virtual threads in another way", e);
        }
    }

    String name() {
        return name;
    }

    boolean isDead() {
        return dead;
    }

    boolean isStopped() {
        return stopped;
    }

    void kill() {
        dead = true;
        held.clear();
    }

    void stop() {
        stopped = true;
    }

    void goOn() {
        stopped = false;
        while (!held.isEmpty()) world.ready(this, held.remove());
    }

    @Override
    public void execute(Runnable continuation) {
        if (dead) return;
        if (stopped) held.add(continuation);
        else world.ready(this, continuation);
    }

    /** Its turn has come. */
    void run(Runnable continuation) {
        if (dead) return;
        if (stopped) held.add(continuation);
        else continuation.run();
    }

    /** Starts something on a thread of its own. */
    void start(String what, Runnable work) {
        waiting(what, work).start();
    }

    @Override
    public Thread working(String name, Runnable work) {
        return waiting(name, work);
    }

    @Override
    public Thread waiting(String name, Runnable work) {
        try {
            return (Thread) NEW_THREAD.invoke(null, this, name, 0, work);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void sleep(long millis) throws InterruptedException {
        pause(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void pause(long nanos) throws InterruptedException {
        var end = world.now() + nanos;
        var thread = Thread.currentThread();
        world.after(nanos, () -> LockSupport.unpark(thread));
        while (world.now() < end) {
            if (Thread.interrupted()) throw new InterruptedException();
            LockSupport.park(this);
        }
    }

    /** Waits for an answer, not longer than this. */
    void await(CompletableFuture<?> answer, long nanos) throws InterruptedException {
        var end = world.now() + nanos;
        var thread = Thread.currentThread();
        world.after(nanos, () -> LockSupport.unpark(thread));
        answer.whenComplete((_, _) -> LockSupport.unpark(thread));
        while (!answer.isDone() && world.now() < end) {
            if (Thread.interrupted()) throw new InterruptedException();
            LockSupport.park(this);
        }
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> queue, long millis) throws InterruptedException {
        var end = world.now() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            if (Thread.interrupted()) throw new InterruptedException();
            var next = queue.poll();
            if (next != null || world.now() >= end) return next;
            pause(Math.min(LOOK_NANOS, end - world.now()));
        }
    }

    @Override
    public void join(Thread thread, long millis) throws InterruptedException {
        var end = world.now() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (thread.isAlive() && world.now() < end) pause(LOOK_NANOS);
    }

    @Override
    public long nanoTime() {
        return world.now();
    }
}
