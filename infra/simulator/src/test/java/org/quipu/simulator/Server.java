package org.quipu.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.quipu.log.pipeline.LogStore.Rejected;
import org.quipu.log.pipeline.LogStore.Unavailable;

/** The server of the log: a request travels there, is done at one moment, and travels back. */
final class Server {
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE = 20_000 * MS;

    private final World world;
    private final Faults faults;
    private final Set<String> cutOff = new HashSet<>();
    private final List<Runnable> whenTailIsLost = new ArrayList<>();
    private Disk disk;
    private Disk backup;
    private int session;
    private int timeline;

    /** What is asked of the disk. */
    interface Statement<T> {
        T on(Disk disk) throws Rejected;
    }

    Server(World world, Faults faults, Disk disk) {
        this.world = world;
        this.faults = faults;
        this.disk = disk;
        this.backup = disk.copy();
    }

    Disk disk() {
        return disk;
    }

    /** Asks, on a thread of a process, and waits for the answer. */
    <T> T ask(Machine machine, String what, Statement<T> statement) throws Unavailable, Rejected {
        try {
            if (cutOff.contains(machine.name()) || faults.strikes(Faults.Kind.LOST)) {
                world.tell(machine.name(), what + ": never arrived");
                machine.pause(faults.between(MS, 50 * MS));
                throw away(what + " never arrived");
            }
            if (what.equals("append") && faults.strikes(Faults.Kind.REFUSED)) {
                world.tell(machine.name(), what + ": refused");
                throw Disk.refused("The disk is full");
            }
            return await(machine, what, send(statement));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(what + " was interrupted");
        }
    }

    /** What came of a statement: the answer, or what the server said against it. */
    private record Reply<T>(T value) {}

    private <T> CompletableFuture<Reply<T>> send(Statement<T> statement) {
        var reply = new CompletableFuture<Reply<T>>();
        var slow = faults.strikes(Faults.Kind.SLOW);
        var began = session;
        world.after(
                slow ? faults.between(10 * MS, 3_000 * MS) : faults.between(MS / 20, 2 * MS),
                () -> {
                    if (session != began) {
                        reply.completeExceptionally(away("The server started again"));
                        return;
                    }
                    try {
                        reply.complete(new Reply<>(statement.on(disk)));
                    } catch (Rejected | RuntimeException e) {
                        reply.completeExceptionally(e);
                    }
                });
        return reply;
    }

    private <T> T await(Machine machine, String what, CompletableFuture<Reply<T>> reply)
            throws InterruptedException, Unavailable, Rejected {
        if (faults.strikes(Faults.Kind.LATE)) {
            world.tell(machine.name(), what + ": failed, and is done later");
            throw away(what + " failed");
        }
        var began = session;
        machine.await(reply, PATIENCE);
        machine.pause(faults.between(MS / 20, MS));
        if (!reply.isDone()) throw away(what + " took too long");
        if (reply.isCompletedExceptionally()) {
            switch (reply.exceptionNow()) {
                case Rejected refused -> throw refused;
                case Unavailable gone -> throw gone;
                case RuntimeException defect -> throw defect;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
        if (session != began
                || cutOff.contains(machine.name())
                || faults.strikes(Faults.Kind.UNANSWERED)) {
            world.tell(machine.name(), what + ": done, and the answer lost");
            throw away("The answer to " + what + " was lost");
        }
        return reply.resultNow().value;
    }

    private static Unavailable away(String why) {
        return new Unavailable(new IllegalStateException(why));
    }

    void cutOff(String machine) {
        cutOff.add(machine);
    }

    void connect(String machine) {
        cutOff.remove(machine);
    }

    /** What is under way fails, done or not. */
    void restart() {
        session++;
    }

    /** Remembers the present state as the one to be put back. */
    void backUp() {
        backup = disk.copy();
    }

    /** Another number once a tail was lost. */
    int timeline() {
        return timeline;
    }

    void onLostTail(Runnable listener) {
        whenTailIsLost.add(listener);
    }

    /** Puts the log back to its backup; connections break. */
    void loseTail() {
        restart();
        timeline++;
        disk = backup.copy();
        whenTailIsLost.forEach(Runnable::run);
    }
}
