package org.quipu.local.run;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quipu.local.LocalPostgres;

/** Ends what an earlier run left behind, and nothing that merely bears one of its numbers. */
public final class Leftovers {
    private Leftovers() {}

    /** Stops every process written down in a home, in order of dependence, then forgets them. */
    public static void stop(Home home) {
        Running.in(home)
                .ifPresent(running -> {
                    end(running.supervisor(), Duration.ofSeconds(90));
                    running.processes().reversed().stream()
                            .filter(member -> !member.name().equals("postgres"))
                            .flatMap(member -> member.pid().stream())
                            .forEach(pid -> end(pid, Duration.ofSeconds(30)));
                });
        LocalPostgres.stopLeftover(home.data().resolve("postgres"));
        Running.forget(home);
    }

    /** Asks a process to end; what does not within the time is killed. */
    private static void end(Pid pid, Duration patience) {
        var process = pid.process();
        if (process.isEmpty()) return;
        process.get().destroy();
        var end = System.nanoTime() + patience.toNanos();
        while (pid.alive() && System.nanoTime() < end) pause(process.get());
        pid.process().ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void pause(ProcessHandle process) {
        try {
            process.onExit().get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // asked again by the caller
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping", e);
        }
    }
}
