package org.quipu.projections.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/** The payments projection: files, their lines, and what waits in suspense. */
public final class Payments implements Projection {
    /** The name of its position. */
    public static final String NAME = "payments";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return PaymentTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return PaymentTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new PaymentRows();
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
