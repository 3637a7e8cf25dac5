package org.quipu.projections.reconciliation;

import java.sql.Connection;
import org.quipu.projections.runtime.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks the tables of one ledger: of a reader, or within the transaction that moves positions. */
@FunctionalInterface
interface Sql {
    /** A statement that names its tables as {@code $.name}, to be given parameters. */
    JdbcClient.StatementSpec of(String statement);

    /** Within a transaction that is under way. */
    static Sql within(Connection connection, Schema schema) {
        var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        return statement -> client.sql(schema.render(statement));
    }
}
