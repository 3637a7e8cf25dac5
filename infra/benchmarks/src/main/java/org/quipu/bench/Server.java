package org.quipu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
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

    private Server(Path folder) {
        this.folder = folder;
        this.postgres = LocalPostgres.start(folder.resolve("data"), 0, OPTIONS);
    }

    static Server start() {
        try {
            return new Server(Files.createTempDirectory("quipu-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
