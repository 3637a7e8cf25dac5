package org.quipu.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quipu.local.ChildJvm;

/** One of the two Spring Boot applications, run from its jar. */
final class Application implements Managed {
    private final Spec spec;
    private Process process;

    /**
     * How it is started.
     *
     * @param name ledger-api or projections
     * @param jar the executable jar
     * @param port where it listens
     * @param managementPort where health and metrics are read, on loopback
     * @param log what it prints
     * @param environment its settings
     */
    record Spec(
            String name,
            Path jar,
            int port,
            int managementPort,
            Path log,
            Map<String, String> environment) {}

    Application(Spec spec) {
        this.spec = spec;
        this.process = launch();
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public Optional<Pid> pid() {
        return Optional.of(process.toHandle()).filter(ProcessHandle::isAlive).map(Pid::of);
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + spec.port();
    }

    @Override
    public Optional<String> readiness() {
        return Optional.of(
                "http://127.0.0.1:" + spec.managementPort() + "/actuator/health/readiness");
    }

    @Override
    public void restart() {
        stop();
        process = launch();
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private Process launch() {
        var builder =
                new ProcessBuilder(
                        ChildJvm.java().toString(),
                        "-Xmx" + System.getenv().getOrDefault("QUIPU_APP_HEAP", "768m"),
                        // half a process answers nobody: a new one reads the log and goes on
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Daxoniq.update-checker.disabled=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        spec.jar().toString());
        var environment = builder.environment();
        environment.putAll(spec.environment());
        environment.put("SERVER_PORT", Integer.toString(spec.port()));
        environment.put("QUIPU_MANAGEMENT_PORT", Integer.toString(spec.managementPort()));
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(environment::remove);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(spec.name() + " did not start", e);
        }
    }
}
