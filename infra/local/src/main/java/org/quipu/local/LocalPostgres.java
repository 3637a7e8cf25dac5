package org.quipu.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on loopback, user {@code postgres}, no password.
 *
 * <p>The embedded distribution switches durability off by default; here it is on, read back after
 * every start, and a server that answers otherwise is stopped and refused. The data directory
 * outlives the object; a server that an earlier process left behind in it is stopped first, since
 * it would go on with its old settings.
 */
public final class LocalPostgres implements AutoCloseable {
    /** What must be on for a commit to be durable. */
    private static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    /** Shared memory lies in the data folder, where no other server's clean-up can reach it. */
    private static final Map<String, String> MODEST =
            Map.of(
                    "shared_buffers", "256MB",
                    "max_wal_size", "2GB",
                    "checkpoint_timeout", "15min",
                    "wal_buffers", "16MB",
                    "max_connections", "300",
                    "jit", "off",
                    "timezone", "UTC",
                    "dynamic_shared_memory_type", "mmap",
                    "unix_socket_directories", "");

    private final Path dataDir;
    private final int port;
    private final Map<String, String> settings;
    private final @Nullable Path thrownAway;
    private EmbeddedPostgres server;

    private LocalPostgres(
            Path dataDir, int port, Map<String, String> settings, @Nullable Path thrownAway) {
        this.dataDir = dataDir;
        this.port = port == 0 ? Ports.free() : port;
        this.settings = settings;
        this.thrownAway = thrownAway;
        this.server = launch();
    }

    /** Starts on a directory that is kept; port 0 takes a free one. */
    public static LocalPostgres start(Path dataDir, int port) {
        return start(dataDir, port, Map.of());
    }

    /** Starts with further server settings, which win over the modest defaults. */
    public static LocalPostgres start(Path dataDir, int port, Map<String, String> more) {
        var settings = new TreeMap<>(MODEST);
        settings.putAll(more);
        DURABILITY.forEach(name -> settings.putIfAbsent(name, "on"));
        return new LocalPostgres(dataDir.toAbsolutePath().normalize(), port, settings, null);
    }

    /** Starts on a free port and a new directory; deleted on close, or with this JVM. */
    public static LocalPostgres temporary() {
        try {
            var settings = new TreeMap<>(MODEST);
            DURABILITY.forEach(name -> settings.put(name, "on"));
            var dir = Files.createTempDirectory("quipu-postgres");
            var started = new LocalPostgres(dir.resolve("data"), 0, settings, dir);
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The server that all tests of this JVM share, started at the first call and stopped when the
     * JVM ends. A test makes a database of its own in it.
     */
    public static LocalPostgres shared() {
        return Shared.SERVER;
    }

    /** Where a database of this server is reached, user included. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** Creates a database where it is absent. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
        try (var connection = connect("postgres");
                var there =
                        connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            there.setString(1, name);
            try (var row = there.executeQuery()) {
                if (!row.next()) create.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    /** Creates an empty database under a name of its own and says where it is reached. */
    public String newDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        createDatabase(name);
        return jdbcUrl(name);
    }

    /** The port it listens on; the same one after a restart. */
    public int port() {
        return port;
    }

    /** The process id of the postmaster. */
    public long postmasterPid() {
        return Postmaster.pidIn(dataDir)
                .orElseThrow(() -> new IllegalStateException("no server runs in " + dataDir));
    }

    /** The process id of the postmaster while it runs. */
    public Optional<Long> runningPid() {
        return Postmaster.pidIn(dataDir);
    }

    /** Stops a server that serves a data directory, whoever started it; none is fine. */
    public static void stopLeftover(Path dataDir) {
        if (Files.exists(dataDir)) Postmaster.stopIn(dataDir);
    }

    /** Kills the postmaster as a crash would (SIGKILL) and waits until its backends are gone. */
    public void kill() {
        ProcessHandle.of(postmasterPid()).ifPresent(ProcessHandle::destroyForcibly);
        Postmaster.awaitGone(dataDir, Duration.ofSeconds(30));
    }

    /** Starts again on the same data and port, after a kill or out of a running state. */
    public void restart() {
        stop();
        server = launch();
    }

    /** Stops the server; a temporary one's data are deleted. */
    @Override
    public void close() {
        stop();
        if (thrownAway != null) Directories.delete(thrownAway);
    }

    private void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Postmaster.stopIn(dataDir);
    }

    private EmbeddedPostgres launch() {
        Postmaster.stopIn(dataDir);
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(dataDir)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60));
        settings.forEach(builder::setServerConfig);
        try {
            Files.createDirectories(dataDir);
            var started = builder.start();
            refuseUnlessDurable(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + dataDir, e);
        }
    }

    private void refuseUnlessDurable(EmbeddedPostgres started) throws IOException {
        try (var connection = connect("postgres")) {
            for (var name : DURABILITY) {
                var value = show(connection, name);
                if (!value.equals("on")) {
                    started.close();
                    throw new IllegalStateException(
                            "PostgreSQL runs with "
                                    + name
                                    + "="
                                    + value
                                    + ": a commit may be lost");
                }
            }
        } catch (SQLException e) {
            started.close();
            throw new IllegalStateException("cannot read the server's settings back", e);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database));
    }

    /** Holds the one server of this JVM, started when it is first asked for. */
    private static final class Shared {
        private static final LocalPostgres SERVER = temporary();
    }
}
