package org.quipu.projections.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Projection;
import org.quipu.projections.runtime.Schema;

/**
 * The journal projection: one row a line that an event writes in the general ledger, and what they
 * come to each day. A line knows three dates: in whose books it is, when it takes effect, and the
 * booking date it became known on. Amounts are minor units, debit positive.
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
                        product text COLLATE "C" NOT NULL,
                        fund text COLLATE "C")
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_chart (
                        position bigint PRIMARY KEY,
                        type text NOT NULL,
                        payload bytea NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_known (
                        known_on date PRIMARY KEY,
                        first_position bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_line (
                        position bigint NOT NULL,
                        line integer NOT NULL,
                        booked_on date NOT NULL,
                        entry_date date NOT NULL,
                        value_date date NOT NULL,
                        code text COLLATE "C" NOT NULL,
                        role text COLLATE "C",
                        account text COLLATE "C",
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        fund text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        amount bigint NOT NULL,
                        closing boolean NOT NULL,
                        type text COLLATE "C" NOT NULL,
                        PRIMARY KEY (position, line))
                    """,
                    """
                    CREATE INDEX IF NOT EXISTS journal_line_of_code
                        ON $.journal_line (code, currency, entry_date, position, line)
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS $.journal_day (
                        known_on date NOT NULL,
                        entry_date date NOT NULL,
                        code text COLLATE "C" NOT NULL,
                        branch text COLLATE "C" NOT NULL,
                        product text COLLATE "C" NOT NULL,
                        fund text COLLATE "C" NOT NULL,
                        currency text COLLATE "C" NOT NULL,
                        closing boolean NOT NULL,
                        amount numeric NOT NULL,
                        PRIMARY KEY (known_on, entry_date, code, branch, product, fund, currency,
                            closing))
                    """);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<String> tables() {
        return TABLES;
    }

    @Override
    public List<String> tableNames() {
        return List.of(
                "journal_account", "journal_chart", "journal_known", "journal_line", "journal_day");
    }

    @Override
    public void apply(List<Happened> events, Connection connection, Schema schema)
            throws SQLException {
        var accounts = JournalAccounts.of(events, connection, schema);
        var rows =
                new JournalRows(
                        accounts,
                        JournalChart.stored(connection, schema),
                        KnownDays.stored(connection, schema));
        for (var event : events) rows.add(event);
        rows.write(connection, schema);
    }
}
