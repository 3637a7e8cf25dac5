package org.quipu.log.store;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes and upgrades schemas, and the partitions that the log grows into. */
public final class Migrations {
    /** Events a partition. */
    static final long PARTITION = 10_000_000;

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
     * @throws SQLException if a partition cannot be made
     */
    public void ledger(LedgerSchema schema) throws SQLException {
        migrate(schema.name(), "classpath:org/quipu/log/store", Map.of("schema", schema.quoted()));
        partitions(schema);
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

    /** Keeps one whole empty partition ahead of the head, for events and tags. */
    private void partitions(LedgerSchema schema) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            long head;
            try (var rows =
                    statement.executeQuery(schema.render("select position from {s}.ledger"))) {
                rows.next();
                head = rows.getLong(1);
            }
            var last = head / PARTITION + 1;
            for (var n = 0L; n <= last; n++) {
                for (var table : new String[] {"event", "event_tag"}) {
                    statement.execute(
                            schema.render(
                                    """
                                    create table if not exists {s}.%s_%d partition of {s}.%s
                                    for values from (%d) to (%d)\
                                    """
                                            .formatted(
                                                    table,
                                                    n,
                                                    table,
                                                    n * PARTITION,
                                                    (n + 1) * PARTITION)));
                }
            }
        }
    }
}
