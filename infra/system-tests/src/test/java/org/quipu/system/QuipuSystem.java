package org.quipu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quipu.local.Directories;
import org.quipu.local.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole system in a folder of its own, run by {@code ./quipu} on the jars of this build. All
 * tests of a JVM share one; each makes its own institution in it.
 */
public final class QuipuSystem {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private final Path home;
    private final int apiPort = Ports.free();
    private final int projectionsPort = Ports.free();

    /**
     * How a command of the launcher ended.
     *
     * @param exit its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Ended(int exit, String out, String err) {}

    private QuipuSystem(Path home) {
        this.home = home;
    }

    /** The system of this JVM, started when it is first asked for. */
    public static QuipuSystem shared() {
        return Shared.SYSTEM;
    }

    /** Where ledger-api answers. */
    public String api() {
        return "http://127.0.0.1:" + apiPort;
    }

    /** Where projections and the console answer. */
    public String projections() {
        return "http://127.0.0.1:" + projectionsPort;
    }

    /** Its folder, as {@code $QUIPU_HOME}. */
    public Path home() {
        return home;
    }

    /** Its database, for who changes rows behind its back. */
    public String database() throws IOException {
        try (var files = Files.walk(home.resolve("data"), 3)) {
            var running = files.filter(it -> it.endsWith("postmaster.pid")).findFirst();
            var port = Files.readAllLines(running.orElseThrow()).get(3);
            return "jdbc:postgresql://127.0.0.1:" + port + "/quipu?user=postgres";
        }
    }

    /** A token, as {@code ./quipu token} prints it. */
    public String token(String... arguments) {
        var command = new ArrayList<>(List.of("token"));
        command.addAll(Arrays.asList(arguments));
        var ended = quipu(command.toArray(String[]::new));
        if (ended.exit() != 0) throw new IllegalStateException(ended.err());
        return ended.out().strip();
    }

    /** Runs a command of the launcher to its end. */
    public Ended quipu(String... arguments) {
        try {
            var err = Files.createTempFile(home, "err", ".txt");
            var process = start(err, arguments);
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command of the launcher; its standard error goes to a file. */
    public Process start(Path err, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(PROJECT.resolve("quipu").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--api-port", Integer.toString(apiPort)));
        command.addAll(List.of("--projections-port", Integer.toString(projectionsPort)));
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("QUIPU_HOME", home.toString());
        builder.environment().put("QUIPU_BUILT", "true");
        return builder.start();
    }

    /** Kills a process as kill -9 does; the supervisor starts it again. */
    public void kill(String name) {
        ProcessHandle.of(pid(name))
                .orElseThrow(() -> new IllegalStateException(name + " does not run"))
                .destroyForcibly();
    }

    /** The process of that name, as it runs now. */
    public long pid(String name) {
        for (var process : processes()) {
            if (process.path("name").asString().equals(name)) return process.path("pid").asLong();
        }
        throw new IllegalStateException("No process " + name);
    }

    /** Tests share the system: whoever killed something leaves it as it was found. */
    public void awaitReady() throws InterruptedException {
        while (true) {
            if (processes().valueStream().allMatch(process -> process.path("ready").asBoolean())) {
                return;
            }
            Thread.sleep(500);
        }
    }

    private JsonNode processes() {
        var ended = quipu("status", "--output", "json");
        return JsonMapper.shared().readTree(ended.out()).path("processes");
    }

    private void up() {
        var ended = quipu("up", "--detach");
        if (ended.exit() != 0) throw new IllegalStateException(ended.err() + logs());
    }

    private String logs() {
        var told = new StringBuilder();
        for (var name : List.of("supervisor", "ledger-api", "projections")) {
            try {
                var log = Files.readString(home.resolve("logs").resolve(name + ".log"));
                told.append("\n--- ").append(name).append('\n');
                told.append(log, Math.max(0, log.length() - 4_000), log.length());
            } catch (IOException e) {
                told.append("\n--- ").append(name).append(": no log");
            }
        }
        return told.toString();
    }

    private void end() {
        quipu("down");
        Directories.delete(home.resolve("data"));
    }

    /** Holds the one system of this JVM. */
    private static final class Shared {
        private static final QuipuSystem SYSTEM = open();

        private static QuipuSystem open() {
            try {
                var folder = Files.createDirectories(PROJECT.resolve("infra/system-tests/target"));
                var system = new QuipuSystem(Files.createTempDirectory(folder, "home"));
                Runtime.getRuntime().addShutdownHook(new Thread(system::end));
                system.up();
                return system;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
