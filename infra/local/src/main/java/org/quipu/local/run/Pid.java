package org.quipu.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be told from another one that bears its number later.
 *
 * @param number the process id
 * @param started when it started, milliseconds since the epoch
 */
public record Pid(long number, long started) {
    /** The clock a start is computed from may be corrected meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** Names a live process. */
    public static Pid of(ProcessHandle process) {
        return new Pid(process.pid(), startOf(process));
    }

    /** This process. */
    public static Pid own() {
        return of(ProcessHandle.current());
    }

    /** The process, while it lives; a later bearer of the number and a zombie are not it. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - started) < TOLERANCE.toMillis())
                .filter(process -> !isZombie());
    }

    /** Whether the process lives. */
    public boolean alive() {
        return process().isPresent();
    }

    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(number), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false; // no /proc here: believe the JDK
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
