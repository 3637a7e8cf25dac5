package org.quipu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.quipu.local.ChildJvm;
import org.quipu.local.Ports;
import org.quipu.local.auth.KeyServer;
import org.quipu.local.run.Readiness;
import org.quipu.local.run.Running;

/** An application as it is shipped, a process of its own. */
final class Served implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BROKER = "QUIPU_KAFKA_BOOTSTRAP";

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path log;
    private final Process process;

    /**
     * Starts it and waits until it is ready.
     *
     * @param name ledger-api or projections
     * @param server where its database is
     * @param database whose ledgers it serves
     * @param issuer whose tokens it trusts
     * @param kafka where its stream is; none where it has none
     */
    Served(String name, Server server, String database, KeyServer issuer, Optional<String> kafka) {
        var secrets = LedgerUnderTest.secrets(server, database);
        log = secrets.resolve(name + ".log");
        var environment = new TreeMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("QUIPU_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUIPU_DB_URL", server.url(database));
        environment.put("QUIPU_DB_USER", "postgres");
        environment.put("QUIPU_DB_PASSWORD", "");
        environment.put("QUIPU_SECRETS", secrets.toString());
        environment.put("QUIPU_ISSUER", issuer.address());
        environment.put("QUIPU_LOCAL", "true");
        environment.put("QUIPU_CONSOLE_CLIENT_SECRET", "nobody-logs-in");
        kafka.ifPresent(address -> environment.put(BROKER, address));
        process = launch(name, environment);
        awaitReadiness();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private Process launch(String name, Map<String, String> environment) {
        var builder =
                new ProcessBuilder(
                        ChildJvm.java().toString(),
                        "-XX:MaxRAMPercentage=60",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar(name).toString());
        builder.environment().remove(BROKER);
        builder.environment().putAll(environment);
        try {
            return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not start", e);
        }
    }

    /** The application of this build: the launcher says where the project is. */
    private static Path jar(String name) {
        var project = Path.of(System.getProperty("quipu.project", "."));
        return project.resolve(name + "/target/" + name + "-0.1.0-SNAPSHOT-boot.jar");
    }

    private void awaitReadiness() {
        var url = "http://127.0.0.1:" + managementPort + "/actuator/health/readiness";
        var member = new Running.Member(url, Optional.empty(), url, Optional.of(url));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Readiness.of(member)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("No answer from " + url + ": " + last());
            }
            Pause.millis(200);
        }
    }

    private List<String> last() {
        try {
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - 10), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
