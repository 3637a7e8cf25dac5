package org.quipu.local.cli;

import org.quipu.local.run.Home;
import org.quipu.local.run.Running;

/** Holds the terminal while a system runs; Ctrl-C stops the system in order. */
final class Foreground {
    private Foreground() {}

    /** Returns when the system ended by itself, which is a failure. */
    static int hold(Home home, Running running) {
        System.err.println("quipu: Ctrl-C stops everything; the data stay in " + home.root());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home)));
        while (running.supervisor().alive()) Starter.pause();
        return 1;
    }

    private static void stop(Home home) {
        System.err.println("\nquipu: stopping");
        Starter.stop(home);
        System.err.println("quipu: stopped");
    }
}
