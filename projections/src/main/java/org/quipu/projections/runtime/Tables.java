package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of one ledger's projections, and the only place that writes them: every change moves a
 * position in the same transaction.
 */
final class Tables {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    /** Connections, resources, shutdown, conflicts of transactions: classes of SQLSTATE. */
    private static final List<String> OUTAGES = List.of("08", "53", "57", "58", "40", "25");

    private final Schema schema;
    private final Places places;
    private final DataSource database;

    private Tables(Schema schema, DataSource database) {
        this.schema = schema;
        this.places = new Places(schema);
        this.database = database;
    }

    /** The tables that are read. */
    static Tables live(String ledger, DataSource database) {
        var generations = new Generations(ledger);
        var schema =
                inTransaction(
                        database,
                        connection -> {
                            generations.open(connection);
                            return generations.live(connection);
                        });
        return new Tables(schema, database);
    }

    /** The tables that are read by now, these or others. */
    Tables live() {
        return live(schema.ledger(), database);
    }

    /** New tables beside these, which nobody reads yet. What an earlier rebuild left goes. */
    Tables beside() {
        of(schema.generation() - 1).drop();
        var next = of(schema.generation() + 1);
        next.drop();
        return next;
    }

    private Tables of(int generation) {
        return new Tables(new Schema(schema.ledger(), generation), database);
    }

    /** Removes the tables of this generation. */
    void drop() {
        inTransaction(connection -> {
            execute(connection, "DROP SCHEMA IF EXISTS " + schema.quoted() + " CASCADE");
            return schema;
        });
    }

    /**
     * From now on these are read. The former ones lose their places, so that no process can apply
     * anything to them any more.
     */
    void replace(Tables former) {
        inTransaction(connection -> {
            var generations = new Generations(schema.ledger());
            if (!generations.swap(connection, former.schema, schema)) {
                throw new IllegalStateException("Other tables are read by now");
            }
            former.execute(connection, "DELETE FROM $.place");
            return schema;
        });
    }

    /** One look at these and other tables, as they are now; what is applied later is not in it. */
    Comparison compare(Tables other) {
        return new Comparison(schema, other.schema, database);
    }

    /**
     * Makes what is absent, rebuilds what is of another version, says where each stands, in their
     * order.
     */
    Map<Projection, Place> open(List<Projection> projections) {
        return inTransaction(connection -> {
            execute(connection, "CREATE SCHEMA IF NOT EXISTS " + schema.quoted());
            execute(connection, Places.TABLE);
            var standing = new LinkedHashMap<Projection, Place>();
            for (var projection : projections) {
                standing.put(projection, open(connection, projection));
            }
            return standing;
        });
    }

    private Place open(Connection connection, Projection projection) throws SQLException {
        var found = places.find(connection, projection);
        if (found.isPresent()) return found.get();
        for (var table : projection.tableNames()) {
            execute(connection, "DROP TABLE IF EXISTS $." + table);
        }
        for (var table : projection.tables()) execute(connection, table);
        places.start(connection, projection);
        return Place.START;
    }

    /** Where a projection stands now, whoever moved it. */
    Place find(Projection projection) {
        return inTransaction(connection -> places.find(connection, projection).orElse(Place.START));
    }

    /** Whether a rebuild has put others in their place. */
    boolean areReplaced() {
        return inTransaction(connection ->
                new Generations(schema.ledger()).live(connection).generation()
                        > schema.generation());
    }

    /** Empties a projection, so that it is built again from the log. */
    Place reset(Projection projection) {
        LOG.error("{}: {} is emptied and rebuilt from the log", schema.ledger(), projection.name());
        return inTransaction(connection -> {
            for (var table : projection.tableNames()) {
                execute(connection, "TRUNCATE $." + table);
            }
            places.start(connection, projection);
            return Place.START;
        });
    }

    /**
     * Applies events to all projections that stand at the same place, in one transaction. It does
     * not wait for the disk: what a crash of the server takes is applied again from the log, rows
     * and place together.
     *
     * @return false if another process moved one of them meanwhile: nothing was applied then
     */
    boolean apply(List<Projection> projections, Place from, Place to, List<Happened> events) {
        return inTransaction(connection -> {
            for (var projection : new ArrayList<>(projections)) {
                if (!places.move(connection, projection, from, to)) {
                    connection.rollback();
                    return false;
                }
                if (!events.isEmpty()) projection.apply(events, connection, schema);
            }
            return true;
        });
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(schema.render(sql));
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return inTransaction(database, work);
    }

    private static <T> T inTransaction(DataSource database, Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new NotApplied(failed);
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Whether the database as a whole is away, so that the events are not to blame. */
    static boolean isOutage(RuntimeException failed) {
        return failed.getCause() instanceof SQLException known
                && (known instanceof java.sql.SQLTransientException
                        || known.getSQLState() == null
                        || OUTAGES.stream().anyMatch(known.getSQLState()::startsWith));
    }

    /** The database refused or did not answer; nothing was applied. */
    static final class NotApplied extends RuntimeException {
        NotApplied(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
