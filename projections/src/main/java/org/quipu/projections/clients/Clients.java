package org.quipu.projections.clients;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/** The clients projection: clients and groups as their events say, each fact with its date. */
public final class Clients implements Projection {
    /** The name of its position. */
    public static final String NAME = "clients";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return ClientTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return ClientTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new ClientRows();
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
