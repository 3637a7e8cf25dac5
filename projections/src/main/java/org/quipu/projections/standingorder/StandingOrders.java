package org.quipu.projections.standingorder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/** The projection of standing orders: their terms, their states, their tries. */
public final class StandingOrders implements Projection {
    /** The name of its position. */
    public static final String NAME = "standing-orders";

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
        return OrderTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return OrderTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new OrderRows();
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
