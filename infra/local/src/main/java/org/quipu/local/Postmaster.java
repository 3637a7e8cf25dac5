package org.quipu.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The server processes of one data directory, found without trusting a pid file: a postmaster and
 * its backends have the data directory as their working directory, a process that merely inherited
 * the number has not.
 */
final class Postmaster {
    private Postmaster() {}

    /** The live postmaster of a data directory. */
    static Optional<Long> pidIn(Path dataDir) {
        return recordedPid(dataDir).filter(pid -> worksIn(dataDir, pid));
    }

    /** Stops whatever serves the directory: fast shutdown first, then by force. */
    static void stopIn(Path dataDir) {
        pidIn(dataDir).ifPresent(pid -> interrupt(pid, dataDir));
        awaitGone(dataDir, Duration.ofSeconds(10));
        forgetStalePid(dataDir);
    }

    /** Waits until no process serves the directory; what is left after the time is killed. */
    static void awaitGone(Path dataDir, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        for (var left = serving(dataDir); !left.isEmpty(); left = serving(dataDir)) {
            if (System.nanoTime() > end) left.forEach(ProcessHandle::destroyForcibly);
            Pause.millis(20);
        }
    }

    private static List<ProcessHandle> serving(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.isAlive() && worksIn(dataDir, process.pid()))
                .toList();
    }

    private static boolean worksIn(Path dataDir, long pid) {
        try {
            var process = Path.of("/proc", Long.toString(pid));
            return Files.readSymbolicLink(process.resolve("cwd")).equals(dataDir.toRealPath())
                    && Files.readString(process.resolve("cmdline")).contains("postgres");
        } catch (IOException e) {
            return false; // gone meanwhile, or not ours to look at
        }
    }

    private static Optional<Long> recordedPid(Path dataDir) {
        try (var lines = Files.lines(dataDir.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** SIGINT asks for a fast shutdown; the SIGTERM of the JDK would wait for every client. */
    private static void interrupt(long pid, Path dataDir) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the server in " + dataDir, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A pid file whose number another process bears today would keep PostgreSQL from starting. */
    private static void forgetStalePid(Path dataDir) {
        try {
            Files.deleteIfExists(dataDir.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
