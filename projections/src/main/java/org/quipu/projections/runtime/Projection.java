package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Figures kept in tables and derived from the events alone. Applying the same events in the same
 * order gives the same tables, however they were cut into batches.
 */
public interface Projection {
    /**
     * The name of its row of positions.
     *
     * @return for example {@code balances}
     */
    String name();

    /**
     * The version of its tables and rules. Another number than the stored one drops the tables and
     * rebuilds them from the log.
     *
     * @return counted up by hand
     */
    int version();

    /**
     * Its tables, made where they are absent.
     *
     * @return statements that name tables as {@code $.name}, see {@link Schema#render}
     */
    List<String> tables();

    /**
     * The names of its tables, to empty or drop them.
     *
     * @return without schema
     */
    List<String> tableNames();

    /**
     * Takes in the next events, inside the transaction that moves the position.
     *
     * @param events in order, none missing
     * @param connection in a transaction
     * @param schema of the ledger
     * @throws SQLException if the database fails; the transaction is rolled back
     */
    void apply(List<Happened> events, Connection connection, Schema schema) throws SQLException;
}
