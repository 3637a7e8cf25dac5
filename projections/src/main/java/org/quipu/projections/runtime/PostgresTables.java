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

/** The tables in PostgreSQL. Nothing else writes them. */
final class PostgresTables implements Tables {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTables.class);

    private final Schema schema;
    private final Places places;
    private final DataSource database;

    private PostgresTables(Schema schema, DataSource database) {
        this.schema = schema;
        this.places = new Places(schema);
        this.database = database;
    }

    /** The tables that are read. */
    static PostgresTables live(String ledger, DataSource database) {
        var generations = new Generations(ledger);
        var schema =
                inTransaction(
                        database,
                        connection -> {
                            generations.open(connection);
                            return generations.live(connection);
                        });
        return new PostgresTables(schema, database);
    }

    @Override
    public Tables live() {
        return live(schema.ledger(), database);
    }

    @Override
    public Tables beside() {
        of(schema.generation() - 1).drop();
        var next = of(schema.generation() + 1);
        next.drop();
        return next;
    }

    private PostgresTables of(int generation) {
        return new PostgresTables(new Schema(schema.ledger(), generation), database);
    }

    @Override
    public void drop() {
        inTransaction(connection -> {
            execute(connection, "DROP SCHEMA IF EXISTS " + schema.quoted() + " CASCADE");
            return schema;
        });
    }

    @Override
    public void replace(Tables others) {
        var former = (PostgresTables) others;
        inTransaction(connection -> {
            var generations = new Generations(schema.ledger());
            if (!generations.swap(connection, former.schema, schema)) {
                throw new IllegalStateException("Other tables are read by now");
            }
            former.execute(connection, "DELETE FROM $.place");
            return schema;
        });
    }

    @Override
    public Comparison compare(Tables other) {
        return new Comparison(schema, ((PostgresTables) other).schema, database);
    }

    @Override
    public Map<Projection, Place> open(List<Projection> projections) {
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

    @Override
    public Place find(Projection projection) {
        return inTransaction(connection -> places.find(connection, projection).orElse(Place.START));
    }

    @Override
    public boolean areReplaced() {
        return inTransaction(connection ->
                new Generations(schema.ledger()).live(connection).generation()
                        > schema.generation());
    }

    @Override
    public Place reset(Projection projection) {
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
     * It does not wait for the disk: what a crash of the server takes is applied again from the
     * log, rows and place together.
     */
    @Override
    public boolean apply(
            List<Projection> projections, Place from, Place to, List<Happened> events) {
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
            } catch (SQLException | RuntimeException | Error failed) {
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
}
