package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * Two years of a general ledger, written by SQL: entries of four lines each on nine accounts, of 40
 * branches and 5 products, one entry in a hundred in the books of a day up to a month ago.
 *
 * @param entries how many
 */
record MadeUpBooks(int entries) {
    static final String LEDGER = "made-up";
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 731;

    private static final List<String> STATEMENTS =
            List.of(
                    """
                    CREATE UNLOGGED TABLE $.entry AS
                    SELECT n AS position, date '%2$s' + ((n - 1)::bigint * %3$d / %1$d)::int AS day,
                           n %% 10 AS kind, 'b' || (n::bigint * 7919 / 10) %% 40 AS branch,
                           'p' || (n::bigint * 104729 / 10) %% 5 AS product,
                           CASE WHEN n %% 100 = 17 THEN 1 + n / 100 %% 30 ELSE 0 END AS back,
                           100 + (n::bigint * 31) %% 90000 AS amount
                    FROM generate_series(1, %1$d) AS n
                    """,
                    """
                    INSERT INTO $.journal_line
                    SELECT position, line, day, day - back, day - back, code, NULL,
                           'L' || position %% 400000, branch, product, '', 'KES', part, false,
                           CASE kind WHEN 9 THEN 'day.booked.v1' ELSE 'loan.made-up.v1' END
                    FROM $.entry,
                         LATERAL (VALUES (0, CASE kind WHEN 9 THEN '1200' ELSE '1060' END, amount),
                                         (1, CASE kind WHEN 9 THEN '4000' ELSE '1100' END,
                                             -amount / 2),
                                         (2, CASE kind WHEN 9 THEN '4020' ELSE '1200' END,
                                             -amount / 3),
                                         (3, CASE kind WHEN 8 THEN '4010' WHEN 7 THEN '2100'
                                                       ELSE '2000' END,
                                             amount / 2 + amount / 3 - amount))
                             AS it (line, code, part)
                    """,
                    """
                    INSERT INTO $.journal_known
                    SELECT day, min(position) FROM $.entry GROUP BY day
                    """,
                    """
                    INSERT INTO $.journal_day
                    SELECT booked_on, entry_date, code, branch, product, fund, currency, closing,
                           sum(amount)
                    FROM $.journal_line
                    GROUP BY booked_on, entry_date, code, branch, product, fund, currency, closing
                    """,
                    """
                    INSERT INTO $.day
                    SELECT day, min(position), max(position) FROM $.entry GROUP BY day
                    """,
                    "UPDATE $.place SET position = %1$d",
                    "DROP TABLE $.entry",
                    "VACUUM ANALYZE");

    /** Makes a database with these books, as a copy of one that is kept for the next run. */
    void copyTo(Server server, String database) {
        server.copy("books_" + entries, database, kept -> write(server, kept));
    }

    private void write(Server server, String database) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.database(database));
            var codec = new EventCodec(EventNames.catalogue());
            var nothing = new PostgresLogReader(pool, new LedgerSchema(LEDGER));
            var source = new Projector.Source(LEDGER, nothing, codec::decode);
            new Projector(source, List.of(new Balances(), new Journal()), pool);
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                for (var each : STATEMENTS) {
                    var sql = each.formatted(entries, FIRST, DAYS);
                    statement.execute(new Schema(LEDGER).render(sql));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
