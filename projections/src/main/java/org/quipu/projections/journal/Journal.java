package org.quipu.projections.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/**
 * The journal projection: one row a line of each event's entry, and what they come to each day.
 * Amounts are minor units, debit positive.
 */
public final class Journal implements Projection {
    /** The name of its position. */
    public static final String NAME = "journal";

    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_account (
                        account text COLLATE "C" PRIMARY KEY,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_line (
                        position bigint NOT NULL,
                        line smallint NOT NULL,
                        booked_on date NOT NULL,
                        value_date date NOT NULL,
                        role text COLLATE "C" NOT NULL,
                        account text COLLATE "C",
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        amount bigint NOT NULL,
                        type text NOT NULL,
                        PRIMARY KEY (position, line))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS journal_line_of_role
                        ON $.journal_line (role, currency, position, line)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_day (
                        booked_on date NOT NULL,
                        role text COLLATE "C" NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        amount numeric NOT NULL,
                        PRIMARY KEY (booked_on, role, branch, product, currency))
                    """);

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
        return TABLES;
    }

    @Override
    public List<String> tableNames() {
        return List.of("journal_account", "journal_line", "journal_day");
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var rows = new JournalRows(JournalAccounts.of(events, connection, schema));
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
