package org.quipu.projections.balances;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/**
 * The balances projection: accounts and what happened to them, holds, products' limits, and one
 * statement line for each leg of an account. A figure for a date or a position is read from these
 * rows; none is kept beside them that could disagree.
 */
public final class Balances implements Projection {
    /** The name of its position. */
    public static final String NAME = "balances";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<String> tables() {
        return BalancesTables.STATEMENTS;
    }

    @Override
    public List<String> tableNames() {
        return BalancesTables.NAMES;
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new BalanceRows();
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
