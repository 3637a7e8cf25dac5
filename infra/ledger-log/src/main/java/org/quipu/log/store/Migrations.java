package org.quipu.log.store;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes and upgrades schemas, and the partitions that the log grows into. */
public final class Migrations {
    private final DataSource owner;

    /**
     * Migrates as the owner.
     *
     * @param owner connections that may create schemas
     */
    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    /** Brings the installation's registry of institutions up to date. */
    public void registry() {
        migrate("quipu", "classpath:org/quipu/log/registry", Map.of());
    }

    /**
     * Brings a ledger's schema up to date.
     *
     * @param schema which
     * @throws SQLException if the database is away, or a partition cannot be made
     */
    public void ledger(LedgerSchema schema) throws SQLException {
        try {
            var placeholders = Map.of("schema", schema.quoted());
            migrate(schema.name(), "classpath:org/quipu/log/store", placeholders);
        } catch (FlywayException failed) {
            throw reason(failed);
        }
        new Partitions(owner, schema).makeAhead(head(schema));
    }

    private void migrate(String schema, String scripts, Map<String, String> placeholders) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .locations(scripts)
                .placeholders(placeholders)
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** A database that is away while a ledger is opened is not a fault of ours. */
    private static SQLException reason(FlywayException failed) {
        for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason) return reason;
        }
        throw failed;
    }

    private long head(LedgerSchema schema) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(schema.render("select position from {s}.ledger"))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
