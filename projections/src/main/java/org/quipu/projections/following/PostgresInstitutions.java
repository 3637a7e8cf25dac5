package org.quipu.projections.following;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.quipu.log.LogReader;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledgers of a database: one schema each. */
final class PostgresInstitutions implements Institutions {
    private final DataSource database;

    PostgresInstitutions(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> names() {
        return JdbcClient.create(database)
                .sql(
                        """
                        SELECT substr(n.nspname, 8) FROM pg_namespace AS n
                        JOIN pg_class AS c ON c.relnamespace = n.oid AND c.relname = 'ledger'
                        WHERE n.nspname LIKE 'ledger\\_%' ORDER BY 1
                        """)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Override
    public LogReader log(String institution) {
        return new PostgresLogReader(database, new LedgerSchema(institution));
    }
}
