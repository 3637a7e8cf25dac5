package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Holds the tables of two generations against each other, both as they stood when it was opened:
 * what is applied meanwhile is not seen.
 */
final class Comparison implements AutoCloseable {
    /** Rows shown of a table that differs. */
    private static final int SHOWN = 5;

    private final Schema live;
    private final Schema rebuilt;
    private final Connection connection;

    Comparison(Schema live, Schema rebuilt, DataSource database) {
        this.live = live;
        this.rebuilt = rebuilt;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            rows("SELECT 1"); // the first statement is what fixes the moment
        } catch (SQLException failed) {
            throw new Tables.NotApplied(failed);
        }
    }

    /**
     * Compares one table: by the number and the digests of its rows, and row by row if these
     * differ.
     */
    Optional<Rebuild.Difference> of(String table) {
        try {
            if (digest(live, table).equals(digest(rebuilt, table))) return Optional.empty();
            return Optional.of(
                    new Rebuild.Difference(
                            table,
                            rows(only(live, rebuilt, table)),
                            rows(only(rebuilt, live, table))));
        } catch (SQLException failed) {
            throw new Tables.NotApplied(failed);
        }
    }

    private String digest(Schema schema, String table) throws SQLException {
        var sql =
                "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(it::text, 0)), 0) FROM $.";
        return rows(schema.render(sql + table + " AS it")).getFirst();
    }

    private static String only(Schema here, Schema there, String table) {
        return here.render("SELECT it::text FROM $." + table + " AS it EXCEPT ALL ")
                + there.render("SELECT it::text FROM $." + table + " AS it ORDER BY 1 LIMIT ")
                + SHOWN;
    }

    private List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        } catch (SQLException failed) {
            throw new Tables.NotApplied(failed);
        }
    }
}
