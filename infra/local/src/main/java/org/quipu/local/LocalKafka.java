package org.quipu.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Kafka broker (KRaft, one node, loopback, no authentication) in a child JVM that ends when
 * this one does, however this one ends.
 *
 * <p>The broker acknowledges from the page cache: what it holds must be derivable from elsewhere.
 * Topics are not made by themselves. What it logs stands in {@code broker.log} beside its data.
 */
public final class LocalKafka implements AutoCloseable {
    private final Path dir;
    private final int port;
    private final int advertised;
    private final boolean temporary;
    private Process broker;

    private LocalKafka(Path dir, int port, int advertised, boolean temporary) {
        this.dir = dir.toAbsolutePath().normalize();
        this.port = port == 0 ? Ports.free() : port;
        this.advertised = advertised == 0 ? this.port : advertised;
        this.temporary = temporary;
        this.broker = launch();
    }

    /** Starts on a directory that is kept; port 0 takes a free one. */
    public static LocalKafka start(Path dir, int port) {
        return new LocalKafka(dir, port, 0, false);
    }

    /** Starts on a directory that is kept, and sends clients to another port: a proxy's. */
    public static LocalKafka behind(int advertised, Path dir, int port) {
        return new LocalKafka(dir, port, advertised, false);
    }

    /** Starts on a free port and a new directory; deleted on close, or with this JVM. */
    public static LocalKafka temporary() {
        try {
            var started = new LocalKafka(Files.createTempDirectory("quipu-kafka"), 0, 0, true);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The broker that all tests of this JVM share, started at the first call and stopped when the
     * JVM ends. A test makes topics of its own in it.
     */
    public static LocalKafka shared() {
        return Shared.BROKER;
    }

    /** What clients connect to. */
    public String bootstrap() {
        return "127.0.0.1:" + advertised;
    }

    /** The broker's process id. */
    public long pid() {
        return broker.pid();
    }

    /** Kills the broker as a crash would (SIGKILL). */
    public void kill() {
        broker.destroyForcibly();
        awaitEnd();
    }

    /** Starts again on the same data and port, after a kill or out of a running state. */
    public void restart() {
        stop();
        broker = launch();
    }

    /** Stops the broker; a temporary one's data are deleted. */
    @Override
    public void close() {
        stop();
        if (temporary) Directories.delete(dir);
    }

    private void stop() {
        broker.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!broker.waitFor(30, TimeUnit.SECONDS)) broker.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broker.destroyForcibly();
        }
    }

    private Process launch() {
        try {
            Files.createDirectories(dir);
            var started =
                    new ProcessBuilder(command())
                            .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                            .start();
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start in " + dir, e);
        }
    }

    private List<String> command() {
        return ChildJvm.command(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=org/quipu/local/broker-logback.xml"),
                KafkaBrokerMain.class,
                dir.toString(),
                Integer.toString(port),
                Integer.toString(Ports.free()),
                Integer.toString(advertised));
    }

    /** The broker says on its standard output when it serves; nothing else is written there. */
    private void awaitReady(Process started) {
        var ready =
                CompletableFuture.supplyAsync(() -> firstLine(started), Thread::startVirtualThread);
        try {
            if (ready.get(90, TimeUnit.SECONDS).equals(KafkaBrokerMain.READY)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // told below with the place to look at
        }
        started.destroyForcibly();
        throw new IllegalStateException("Kafka did not become ready: see " + log());
    }

    private static String firstLine(Process started) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            var line = lines.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return dir.resolve("broker.log");
    }

    /** Holds the one broker of this JVM, started when it is first asked for. */
    private static final class Shared {
        private static final LocalKafka BROKER = temporary();
    }
}
