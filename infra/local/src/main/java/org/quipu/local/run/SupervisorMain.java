package org.quipu.local.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The supervisor's process. Arguments: home, port of ledger-api, port of projections, the two jars,
 * and where it belongs to a process in the foreground that one's pid.
 */
public final class SupervisorMain {
    private SupervisorMain() {}

    /** Runs until told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings =
                new Settings(
                        new Home(Path.of(arguments[0])),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Settings.Existing.from(System.getenv()),
                        Path.of(arguments[3]),
                        Path.of(arguments[4]));
        var owner =
                arguments.length > 5
                        ? ProcessHandle.of(Long.parseLong(arguments[5])).map(Pid::of)
                        : Optional.<Pid>empty();
        Leftovers.stop(settings.home()); // first, since they hold the ports that are planned with
        var supervisor = new Supervisor(settings);
        var main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            supervisor.askToStop();
                            join(main);
                        }));
        var started = supervisor.run(owner);
        Runtime.getRuntime().halt(started ? 0 : 1); // everything is stopped; no hook has work left
    }

    /** Everything is stopped in the main thread; the JVM waits for it here. */
    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
