package org.quipu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.quipu.local.Directories;
import org.quipu.local.LocalPostgres;

/** The one PostgreSQL server that the baseline and the product both run on, fsync on. */
final class Server implements AutoCloseable {
    private static final Map<String, String> OPTIONS =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "shared_buffers", "1GB",
                    "max_wal_size", "4GB",
                    "checkpoint_timeout", "15min",
                    "max_connections", "300",
                    "wal_buffers", "64MB");

    private final Path folder;
    private final LocalPostgres postgres;

    private Server(Path folder, Path data) {
        this.folder = folder;
        this.postgres = LocalPostgres.start(data, 0, OPTIONS);
    }

    /** One that is thrown away. */
    static Server start() {
        var folder = scratch();
        return new Server(folder, folder.resolve("data"));
    }

    /** One in the launcher's folder, where pasts that take long to write are kept. */
    static Server keeping() {
        var home = Path.of(System.getenv().getOrDefault("QUIPU_HOME", ".quipu"));
        return new Server(scratch(), home.resolve("bench"));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("quipu-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a database anew, as a copy of one that is kept.
     *
     * @param kept what is copied
     * @param copy takes the place of the last one of this name
     * @param writing writes what is kept into an empty database; the first time only
     */
    void copy(String kept, String copy, Consumer<String> writing) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            if (!isThere(connection, kept)) {
                var unfinished = kept + "_unfinished";
                statement.execute("DROP DATABASE IF EXISTS " + unfinished);
                writing.accept(unfinished);
                statement.execute("ALTER DATABASE " + unfinished + " RENAME TO " + kept);
            }
            statement.execute("DROP DATABASE IF EXISTS " + copy);
            statement.execute(
                    "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy".formatted(copy, kept));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(Connection connection, String database) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            statement.setString(1, database);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** A folder that is thrown away with the server. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String database(String name) {
        postgres.createDatabase(name);
        return url(name);
    }

    /** Where a database is reached that is there. */
    String url(String database) {
        return postgres.jdbcUrl(database);
    }

    int port() {
        return postgres.port();
    }

    /** CPU that the server's processes have used, in microseconds. */
    long cpu() {
        return Cpu.ofTree(postgres.postmasterPid());
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database));
    }

    /** Writes out what waits, so that one side does not pay for the other. */
    void checkpoint() {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        postgres.close();
        Directories.delete(folder);
    }
}
