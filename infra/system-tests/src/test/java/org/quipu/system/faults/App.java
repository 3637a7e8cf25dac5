package org.quipu.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quipu.local.ChildJvm;
import org.quipu.local.Ports;

/** One of the applications, run from its jar; killed, stopped, ended, and started again. */
final class App {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FAKETIME =
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path jar;
    private final String name;
    private final Path home;
    private final Map<String, String> environment;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Process process;

    App(String module, String name, Path home, Map<String, String> environment) throws IOException {
        var built = module + "-0.1.0-SNAPSHOT-boot.jar";
        this.jar =
                Files.copy(
                        PROJECT.resolve(module).resolve("target").resolve(built),
                        home.resolve(name + ".jar"));
        this.name = name;
        this.home = home;
        this.environment = environment;
        this.process = launch(Optional.empty());
    }

    static boolean canShiftClocks() {
        return Files.exists(FAKETIME);
    }

    private Process launch(Optional<String> clock) throws IOException {
        var builder =
                new ProcessBuilder(
                        ChildJvm.java().toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString());
        builder.environment().putAll(environment);
        builder.environment().put("QUIPU_NODE", name);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("QUIPU_MANAGEMENT_PORT", Integer.toString(managementPort));
        if (clock.isPresent()) {
            builder.environment().put("LD_PRELOAD", FAKETIME.toString());
            builder.environment().put("FAKETIME", clock.get());
            builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        }
        var log = home.resolve(name + ".log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Kills it as a crash does, and starts it again. */
    void kill() throws Exception {
        process.destroyForcibly().waitFor();
        process = launch(Optional.empty());
    }

    /** Kills it, and starts it again by a clock that is three hours fast. */
    void shiftClock() throws Exception {
        process.destroyForcibly().waitFor();
        process = launch(Optional.of("+3h"));
    }

    /** Asks it to end, and starts it again. */
    void end() throws Exception {
        stop();
        process = launch(Optional.empty());
    }

    void freeze(long millis) throws Exception {
        Signals.freeze(process.pid(), millis);
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** A standby is not ready to decide, but it lives. */
    void awaitAlive() throws InterruptedException {
        await(URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/liveness"));
    }

    static void await(URI address) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException e) {
                    // not yet
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("No answer from " + address);
    }
}
