package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The row that says which generation of a ledger's tables is read. Every query reads it in its own
 * transaction, so a swap shows nobody half of the one and half of the other.
 *
 * @param ledger the ledger's name
 */
public record Generations(String ledger) {
    /**
     * The statement that answers with the generation to read.
     *
     * @return one row of one integer
     */
    public String select() {
        return render("SELECT generation FROM $.live");
    }

    /** Makes the row where it is absent. */
    void open(Connection connection) throws SQLException {
        execute(connection, "CREATE SCHEMA IF NOT EXISTS " + quoted());
        execute(
                connection,
                """
                CREATE TABLE IF NOT EXISTS $.live (
                    one boolean PRIMARY KEY DEFAULT true CHECK (one),
                    generation integer NOT NULL)
                """);
        execute(connection, "INSERT INTO $.live (generation) VALUES (1) ON CONFLICT DO NOTHING");
    }

    /** The tables that are read. */
    Schema live(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(select())) {
            if (!row.next()) throw new IllegalStateException("No generation of " + ledger);
            return new Schema(ledger, row.getInt(1));
        }
    }

    /** From now on other tables are read. Returns false if those given were not the ones read. */
    boolean swap(Connection connection, Schema from, Schema to) throws SQLException {
        var sql = render("UPDATE $.live SET generation = ? WHERE generation = ?");
        try (var update = connection.prepareStatement(sql)) {
            update.setInt(1, to.generation());
            update.setInt(2, from.generation());
            return update.executeUpdate() == 1;
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(render(sql));
        }
    }

    private String quoted() {
        return "\"projection_" + new Schema(ledger).ledger() + "\"";
    }

    /**
     * Renders a statement on tables that stand beside all generations.
     *
     * @param sql with tables as {@code $.name}
     * @return the statement for this ledger
     */
    public String render(String sql) {
        return Schema.render(sql, quoted());
    }
}
