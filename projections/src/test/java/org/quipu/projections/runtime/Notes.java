package org.quipu.projections.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Keeps what was noted, one row an event; refuses a text it is told to refuse. */
final class Notes implements Projection {
    private final String name;
    String refused = "";
    Runnable meanwhile = () -> {};

    String fatal = "";

    Notes(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "CREATE TABLE IF NOT EXISTS $.%s (at bigint PRIMARY KEY, said text NOT NULL)"
                        .formatted(name));
    }

    @Override
    public List<String> tableNames() {
        return List.of(name);
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var once = meanwhile;
        meanwhile = () -> {};
        once.run();
        var sql = schema.render("INSERT INTO $.%s VALUES (?, ?)".formatted(name));
        try (var insert = connection.prepareStatement(sql)) {
            for (var event : events) {
                var text = ((Noted) event.event()).text();
                if (text.equals(fatal)) throw new StackOverflowError();
                if (text.equals(refused)) throw new IllegalStateException("Cannot take " + text);
                insert.setLong(1, event.position());
                insert.setString(2, text);
                insert.executeUpdate();
            }
        }
    }

    /** What is in the table, in order. */
    List<String> said(DataSource database, Schema schema) throws SQLException {
        var sql = schema.render("SELECT said FROM $.%s ORDER BY at".formatted(name));
        var said = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            while (row.next()) said.add(row.getString(1));
        }
        return said;
    }
}
