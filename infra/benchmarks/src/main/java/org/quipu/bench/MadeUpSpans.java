package org.quipu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.runtime.Schema;

/**
 * Spans of many loans, written by SQL: each of twelve months from a day in three years, paid month
 * by month, one month in three some days late and the last perhaps never; of 400 scopes. About 16
 * spans and 12 instalments a loan. Beside them a table as a nightly job would leave it: each loan
 * of one day with its days past due.
 */
final class MadeUpSpans {
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    INSERT INTO $.arrears_scope
                    SELECT n, 'b' || n % 40, 'p' || n % 5, 'KES', 'o' || n, '', ''
                    FROM generate_series(1, 400) AS n
                    """,
                    """
                    INSERT INTO $.arrears_loan
                    SELECT 'L' || n, n, 'c' || n / 2, (1 + n % 400)::text, '{}'
                    FROM generate_series(1, %1$d) AS n
                    """,
                    """
                    INSERT INTO $.arrears_client
                    SELECT 'gender', 'c' || n, date '2020-01-01', n,
                           CASE WHEN n % 3 = 0 THEN 'male' ELSE 'female' END
                    FROM generate_series(0, %1$d / 2) AS n
                    """,
                    """
                    CREATE UNLOGGED TABLE $.month AS
                    SELECT n, k, date '2023-01-01' + (n::bigint * 7919 % 1095)::int + k * 30 AS day,
                           (n::bigint * 31 + k * 17) % 3 = 0 AS late
                    FROM generate_series(1, %1$d) AS n, generate_series(0, 11) AS k
                    """,
                    """
                    INSERT INTO $.arrears_portfolio
                    SELECT n, day, CASE WHEN late THEN day + 25 ELSE day + 30 END, n, NULL,
                           1 + n % 400, 120000 - k * 10000, NULL, false
                    FROM $.month
                    """,
                    """
                    INSERT INTO $.arrears_portfolio
                    SELECT n, day + 25, CASE WHEN k = 11 THEN date '9999-12-31' ELSE day + 30 END,
                           n, NULL, 1 + n % 400, 120000 - k * 10000, day + 24, false
                    FROM $.month WHERE late
                    """,
                    """
                    INSERT INTO $.arrears_instalment
                    SELECT n, day + 24, day - k * 30, day + 24 + (n * 7 + k * 3) % 30, n, NULL,
                           1 + n % 400, 0, 500, 10000
                    FROM $.month
                    """,
                    """
                    CREATE TABLE $.nightly AS
                    SELECT loan, scope, principal, coalesce(date '2025-06-30' - late_since, 0) AS days
                    FROM $.arrears_portfolio
                    WHERE value_from <= '2025-06-30' AND value_to > '2025-06-30'
                    """,
                    "DROP TABLE $.month");

    private MadeUpSpans() {}

    /** Takes the place of what a ledger's arrears tables held; indexes are made at the end. */
    static void write(Connection connection, Schema schema, int loans) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : new Arrears().tableNames()) {
                statement.execute(schema.render("TRUNCATE $." + table));
            }
            for (var index : List.of("portfolio_until", "portfolio_from", "instalment_due")) {
                statement.execute(schema.render("DROP INDEX $.arrears_" + index));
            }
            for (var each : STATEMENTS) {
                statement.execute(schema.render(each.replace("%1$d", Integer.toString(loans))));
            }
            for (var each : new Arrears().tables()) statement.execute(schema.render(each));
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** What a report reads of the nightly table. */
    static void nightly(Connection connection, Schema schema) throws SQLException {
        var sql =
                """
                SELECT sum(principal), sum(principal) FILTER (WHERE days > 0),
                       sum(principal) FILTER (WHERE days > 30),
                       sum(principal) FILTER (WHERE days > 60),
                       sum(principal) FILTER (WHERE days > 90),
                       sum(principal) FILTER (WHERE days > 180) FROM $.nightly
                """;
        try (var statement = connection.createStatement()) {
            statement.execute(schema.render(sql));
        }
    }
}
