package org.quipu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quipu.local.ChildJvm;
import org.quipu.local.Ports;
import org.quipu.local.http.Api;
import org.quipu.local.run.Readiness;
import org.quipu.local.run.Running;

/**
 * ledger-api as it is shipped, a process of its own, with an authorization server and no broker.
 */
final class ApiProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Issuer issuer;
    private final Process process;
    final Api api;

    /**
     * Starts it and waits until it leads.
     *
     * @param server where its database is
     * @param database whose ledgers it serves
     */
    ApiProcess(Server server, String database) {
        var secrets = LedgerUnderTest.secrets(server, database);
        var log = secrets.resolve("ledger-api.log");
        issuer = new Issuer(secrets);
        process = launch(server.url(database), secrets, log);
        api = as("integrator");
        awaitReadiness(log);
    }

    /** What a machine in some role can ask. */
    Api as(String role) {
        var token = issuer.token(role);
        return new Api("http://127.0.0.1:" + port, () -> token);
    }

    private Process launch(String url, Path secrets, Path log) {
        var builder =
                new ProcessBuilder(
                        ChildJvm.java().toString(),
                        "-Xmx2g",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar().toString());
        builder.environment()
                .putAll(
                        Map.of(
                                "SERVER_PORT",
                                Integer.toString(port),
                                "QUIPU_MANAGEMENT_PORT",
                                Integer.toString(managementPort),
                                "QUIPU_DB_URL",
                                url,
                                "QUIPU_DB_USER",
                                "postgres",
                                "QUIPU_DB_PASSWORD",
                                "",
                                "QUIPU_SECRETS",
                                secrets.toString(),
                                "QUIPU_ISSUER",
                                issuer.url(),
                                "QUIPU_LOCAL",
                                "true"));
        builder.environment().remove("QUIPU_KAFKA_BOOTSTRAP");
        try {
            return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("ledger-api did not start", e);
        }
    }

    /** The application of this build: the launcher says where the project is. */
    private static Path jar() {
        var project = Path.of(System.getProperty("quipu.project", "."));
        return project.resolve("ledger-api/target/ledger-api-0.1.0-SNAPSHOT-boot.jar");
    }

    private void awaitReadiness(Path log) {
        var url = "http://127.0.0.1:" + managementPort + "/actuator/health/readiness";
        var member = new Running.Member(url, Optional.empty(), url, Optional.of(url));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Readiness.of(member)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("No answer from " + url + ": " + last(log));
            }
            Pause.millis(200);
        }
    }

    private static List<String> last(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - 10), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        api.close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        issuer.close();
    }
}
