package org.quipu.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;
import org.quipu.log.store.LedgerSchema;
import org.quipu.log.store.PostgresLogReader;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.runtime.Projector;
import org.quipu.projections.runtime.Schema;

/**
 * Three years of a portfolio, written by SQL: loans of twelve months, a third of them active on any
 * day of the second year and after; one month in three is paid some days late and the last perhaps
 * never. Until a month was paid, it was known that it would be late for ever. 400 scopes. Beside
 * them a table as a nightly job would leave it: each active loan of one day with all that a report
 * groups it by.
 *
 * @param active how many loans are active
 */
record MadeUpSpans(int active) {
    static final String LEDGER = "spans";
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final LocalDate END = LocalDate.of(2026, 1, 1);

    private static final int LIVES = 3;
    private static final String DATABASE = "foretold_spans";

    private static final List<String> STATEMENTS =
            List.of(
                    "DROP INDEX $.arrears_portfolio_until",
                    "DROP INDEX $.arrears_portfolio_from",
                    "DROP INDEX $.arrears_portfolio_forgotten",
                    "DROP INDEX $.arrears_instalment_due",
                    "DROP INDEX $.arrears_instalment_forgotten",
                    """
                    INSERT INTO $.arrears_scope
                    SELECT n, 'b' || n %% 40, 'p' || n %% 5, 'KES', 'o' || n, '', ''
                    FROM generate_series(1, 400) AS n
                    """,
                    """
                    INSERT INTO $.arrears_loan
                    SELECT 'L' || n, n, 'c' || n / 2, (1 + n %% 400)::text, '{}'
                    FROM generate_series(1, %1$d) AS n
                    """,
                    """
                    INSERT INTO $.arrears_client
                    SELECT 'gender', 'c' || n, date '2020-01-01', n,
                           CASE WHEN n %% 3 = 0 THEN 'male' ELSE 'female' END
                    FROM generate_series(0, %1$d / 2) AS n
                    """,
                    """
                    CREATE FUNCTION $.known(day date) RETURNS bigint IMMUTABLE LANGUAGE sql AS
                    'SELECT 1 + least(day - date ''2023-01-01'', 1095) * 2 * %1$d::bigint / 1096'
                    """,
                    """
                    CREATE UNLOGGED TABLE $.month AS
                    SELECT n, 1 + n %% 400 AS scope, k, begun + k * 30 AS day, begun,
                           (n::bigint * 31 + k * 17) %% 3 = 0 AS late, 120000 - k * 10000 AS owed
                    FROM generate_series(1, %1$d) AS n, generate_series(0, 11) AS k,
                         LATERAL (SELECT date '2023-01-01' + (n::bigint * 7919 %% 1095)::int)
                             AS it (begun)
                    """,
                    """
                    INSERT INTO $.arrears_portfolio
                    SELECT n, day, CASE WHEN late THEN day + 25 ELSE day + 30 END,
                           $.known(day), NULL, scope, owed, NULL, false
                    FROM $.month
                    """,
                    """
                    INSERT INTO $.arrears_portfolio
                    SELECT n, day + 25, CASE WHEN k = 11 THEN date '9999-12-31' ELSE day + 30 END,
                           $.known(day), NULL, scope, owed, day + 24, false
                    FROM $.month WHERE late
                    """,
                    """
                    INSERT INTO $.arrears_portfolio
                    SELECT n, day + 25, date '9999-12-31', $.known(day) - 1, $.known(day + 24),
                           scope, owed, day + 24, false
                    FROM $.month
                    """,
                    """
                    INSERT INTO $.arrears_instalment
                    SELECT n, day + 24, begun, day + 24 + CASE WHEN late THEN 6 ELSE 0 END,
                           $.known(day + 24), NULL, scope, 0, 500, 10000
                    FROM $.month
                    """,
                    """
                    INSERT INTO $.arrears_instalment
                    SELECT n, day + 24, begun, date '9999-12-31', $.known(begun) - 1,
                           $.known(day + 24), scope, 0, 500, 10000
                    FROM $.month
                    """,
                    """
                    CREATE TABLE $.nightly AS
                    SELECT loan, branch, product, principal,
                           coalesce(date '2025-06-30' - late_since, 0) AS days
                    FROM $.arrears_portfolio JOIN $.arrears_scope USING (scope)
                    WHERE value_from <= '2025-06-30' AND value_to > '2025-06-30'
                      AND known_to IS NULL
                    """,
                    """
                    INSERT INTO $.day SELECT date '2023-01-01' + n, 1 + n * 2 * %1$d::bigint / 1096,
                           (n + 1) * 2 * %1$d::bigint / 1096
                    FROM generate_series(0, 1095) AS n
                    """,
                    "UPDATE $.place SET position = 2 * %1$d",
                    "DROP TABLE $.month");

    int loans() {
        return LIVES * active;
    }

    /** The last position. */
    long end() {
        return 2L * loans();
    }

    /** Makes a database with this portfolio, as a copy of one that is kept for the next run. */
    void copyTo(Server server, String database) {
        server.copy(DATABASE + "_" + active, database, kept -> write(server, kept));
    }

    private void write(Server server, String database) {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.database(database));
            var codec = new EventCodec(EventNames.catalogue());
            var nothing = new PostgresLogReader(pool, new LedgerSchema(LEDGER));
            var source = new Projector.Source(LEDGER, nothing, codec::decode);
            new Projector(source, List.of(new Balances(), new Arrears()), pool);
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                var schema = new Schema(LEDGER);
                for (var each : STATEMENTS) {
                    statement.execute(schema.render(each.formatted(loans())));
                }
                for (var each : new Arrears().tables()) statement.execute(schema.render(each));
                statement.execute("VACUUM ANALYZE");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a report by branch or product reads of the nightly table. */
    static void nightly(Connection connection, String by) throws SQLException {
        var sql =
                """
                SELECT %s, width_bucket(days, ARRAY[1, 31, 61, 91, 181]), count(*), sum(principal)
                FROM $.nightly GROUP BY 1, 2
                """
                        .formatted(by);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(new Schema(LEDGER).render(sql))) {
            while (row.next()) row.getLong(4);
        }
    }
}
