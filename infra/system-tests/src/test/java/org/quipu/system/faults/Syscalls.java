package org.quipu.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets system calls of a server fail, by strace. */
final class Syscalls {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    private Syscalls() {}

    /** Whether that is possible here: tried on a process of our own. */
    static boolean canFail() {
        if (!Files.exists(STRACE)) {
            System.out.println("faults: strace is not installed, no fdatasync fails");
            return false;
        }
        try {
            var sleeping = new ProcessBuilder("sleep", "5").start();
            var tracing =
                    new ProcessBuilder(STRACE.toString(), "-p", Long.toString(sleeping.pid()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var attached = !tracing.waitFor(500, TimeUnit.MILLISECONDS);
            tracing.destroy();
            sleeping.destroy();
            if (!attached) System.out.println("faults: nothing may be traced, no fdatasync fails");
            return attached;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Each fdatasync of a server and its children fails with an input/output error. */
    static void failSync(long server, long millis) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(STRACE.toString(), "-f", "-qq"));
        command.addAll(List.of("-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO"));
        command.addAll(List.of("-p", Long.toString(server)));
        ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .forEach(child -> command.addAll(List.of("-p", Long.toString(child.pid()))));
        var tracing =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!tracing.waitFor(millis, TimeUnit.MILLISECONDS)) {
            tracing.destroy();
            tracing.waitFor();
        }
    }
}
