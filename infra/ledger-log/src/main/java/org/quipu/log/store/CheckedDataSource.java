package org.quipu.log.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connects, and reads back the settings that durability rests on: a server that would acknowledge
 * what a power cut can take away is refused.
 */
final class CheckedDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    private static final Map<String, String> NEEDED =
            Map.of("fsync", "on", "full_page_writes", "on");

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            for (var setting : NEEDED.entrySet()) {
                require(connection, setting.getKey(), setting.getValue());
            }
            var commit = read(connection, "synchronous_commit");
            if (commit.equals("off") || commit.equals("local"))
                throw unsafe("synchronous_commit", commit, "on");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void require(Connection connection, String setting, String value)
            throws SQLException {
        var found = read(connection, setting);
        if (!found.equals(value)) throw unsafe(setting, found, value);
    }

    private static SQLException unsafe(String setting, String found, String value) {
        return new SQLException(
                "The server runs with %s=%s; set it to %s, or money may be lost"
                        .formatted(setting, found, value));
    }

    private static String read(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
