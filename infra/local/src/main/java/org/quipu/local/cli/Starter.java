package org.quipu.local.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.local.ChildJvm;
import org.quipu.local.Directories;
import org.quipu.local.run.Home;
import org.quipu.local.run.Leftovers;
import org.quipu.local.run.Pid;
import org.quipu.local.run.Running;
import org.quipu.local.run.Running.Phase;
import org.quipu.local.run.SupervisorMain;

/** Starts a system in the background and tells how far it is. */
final class Starter {
    private final Options options;
    private final Home home;

    Starter(Options options) {
        this.options = options;
        this.home = options.home();
    }

    /**
     * Starts and waits until all is ready.
     *
     * @param fresh whether data of earlier runs are thrown away first
     * @param detached whether it lives on when this process ends
     */
    Running start(boolean fresh, boolean detached) {
        refuseSecond();
        if (fresh) startOver();
        var supervisor = Pid.of(launch(detached).toHandle());
        return awaitReady(supervisor);
    }

    /** Stops what runs; true where there was something. */
    static boolean stop(Home home) {
        var running = Running.in(home);
        Leftovers.stop(home);
        return running.isPresent();
    }

    private void refuseSecond() {
        if (options.running().isPresent()) {
            throw new IllegalStateException(
                    "a system of " + home.root() + " runs already: ./quipu status, ./quipu down");
        }
    }

    private void startOver() {
        Leftovers.stop(home);
        home.everything().forEach(Directories::delete);
    }

    /** In a session of its own: the Ctrl-C of a terminal must not reach the databases first. */
    private Process launch(boolean detached) {
        try {
            Files.createDirectories(home.logs());
            var command = new ArrayList<String>(List.of("setsid"));
            command.addAll(
                    ChildJvm.command(
                            List.of(
                                    "-Xmx192m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dlogback.configurationFile=org/quipu/local/launcher-logback.xml"),
                            SupervisorMain.class,
                            home.root().toString(),
                            Integer.toString(options.apiPort),
                            Integer.toString(options.projectionsPort),
                            copyOfJar("ledger-api").toString(),
                            copyOfJar("projections").toString()));
            if (!detached) command.add(Long.toString(ProcessHandle.current().pid()));
            var log = home.log("supervisor").toFile();
            return new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the supervisor", e);
        }
    }

    /** A build must not pull a jar from under a running application: it runs from a copy. */
    private Path copyOfJar(String module) throws IOException {
        var project = Path.of(System.getProperty("quipu.project", "."));
        var built = project.resolve(module).resolve("target");
        var jar = built.resolve(module + "-0.1.0-SNAPSHOT-boot.jar");
        if (!Files.exists(jar)) throw new IllegalStateException("not built: " + jar);
        Files.createDirectories(home.run());
        var copy = home.run().resolve(module + ".jar");
        return Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private Running awaitReady(Pid supervisor) {
        var said = "";
        while (true) {
            var running = Running.in(home).filter(found -> found.supervisor().equals(supervisor));
            var message = running.map(Running::message).orElse("starting");
            if (!message.equals(said)) System.err.println("quipu: " + message);
            said = message;
            if (phaseOf(running) == Phase.READY) return running.orElseThrow();
            if (phaseOf(running) == Phase.FAILED) throw new IllegalStateException(message);
            if (!supervisor.alive()) {
                throw new IllegalStateException("it ended early: see " + home.log("supervisor"));
            }
            pause();
        }
    }

    private static Phase phaseOf(Optional<Running> running) {
        return running.map(Running::phase).orElse(Phase.STARTING);
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
