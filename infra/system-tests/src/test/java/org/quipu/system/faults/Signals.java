package org.quipu.system.faults;

import java.io.IOException;

/** Signals to processes of ours, by their number. */
final class Signals {
    private Signals() {}

    static void send(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    /** Stops a process as a machine that swaps does, for a while. */
    static void freeze(long pid, long millis) throws IOException, InterruptedException {
        send("STOP", pid);
        try {
            Thread.sleep(millis);
        } finally {
            send("CONT", pid);
        }
    }
}
