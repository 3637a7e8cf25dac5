package org.quipu.projections.reconciliation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.quipu.projections.reconciliation.Check.At;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Compares what accounts and loans moved by with the lines of the journal, position by position.
 * Equal at every position is what moved equally at every position: so both sides are added up
 * twice, plain and weighted by position, in which two errors that make up for one another still
 * differ. The first position is looked for only where something does.
 */
record Comparison(Sql sql, long after, long through) {
    /** Before every position, so that no line hides where no event ever was. */
    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private static final String STRETCH = " position > :after AND position <= :through ";

    /** One side of a check: its sum, and that of its moves each times its position. */
    private record Sum(BigDecimal plain, BigDecimal weighted) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        static Sum read(ResultSet row, int column) throws SQLException {
            return new Sum(row.getBigDecimal(column), row.getBigDecimal(column + 1));
        }

        Sum plus(Sum other) {
            return new Sum(plain.add(other.plain), weighted.add(other.weighted));
        }

        boolean equalTo(Sum other) {
            return plain.compareTo(other.plain) == 0 && weighted.compareTo(other.weighted) == 0;
        }
    }

    private record Sides(Sum ours, Sum ledger) {
        Sides plus(Sides other) {
            return new Sides(ours.plus(other.ours), ledger.plus(other.ledger));
        }
    }

    static Comparison whole(Sql sql, long through) {
        return new Comparison(sql, BEFORE_ALL, through);
    }

    /** Every check in every part of the books that anything moved in, by name and part. */
    List<Compared> all() {
        var sides = new TreeMap<String, Map<Part, Sides>>();
        ours(sides);
        ledger(sides);
        var compared = new ArrayList<Compared>();
        sides.forEach((check, parts) ->
                parts.forEach((part, both) -> {
                    var at = new At(Check.of(check), part);
                    var broke = both.ours.equalTo(both.ledger) ? OptionalLong.empty() : first(at);
                    compared.add(new Compared(at, both.ours.plain, both.ledger.plain, broke));
                }));
        return compared;
    }

    private static void add(Map<String, Map<Part, Sides>> sides, At at, Sides more) {
        sides.computeIfAbsent(at.check().name(), _ -> new TreeMap<>())
                .merge(at.part(), more, Sides::plus);
    }

    private void ours(Map<String, Map<Part, Sides>> sides) {
        stretch(
                        """
                        SELECT figure, branch, product, currency,
                            sum(amount), sum(amount::numeric * position)
                        FROM $.reconciliation_move WHERE
                        """
                                + STRETCH
                                + " GROUP BY figure, branch, product, currency")
                .query((row, _) -> {
                    var at = new At(Check.of(row.getString(1)), part(row));
                    add(sides, at, new Sides(Sum.read(row, 5), Sum.NOTHING));
                    return at;
                })
                .list();
    }

    private void ledger(Map<String, Map<Part, Sides>> sides) {
        stretch(
                        """
                        SELECT role, branch, product, currency,
                            sum(amount), sum(amount::numeric * position),
                            sum(greatest(amount, 0)), sum(greatest(amount, 0)::numeric * position)
                        FROM $.journal_line WHERE
                        """
                                + STRETCH
                                + " GROUP BY role, branch, product, currency")
                .query((row, _) -> {
                    var role = Optional.ofNullable(row.getString(1));
                    for (var at : Check.against(role, part(row))) {
                        var column = at.check().equals(Check.ENTRIES_BY_HAND) ? 7 : 5;
                        add(sides, at, new Sides(Sum.NOTHING, Sum.read(row, column)));
                    }
                    return role;
                })
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString(2), row.getString(3), row.getString(4));
    }

    /**
     * Where it broke. What the bank has corrected since by a decision of two people is settled
     * where both are equal after it: the log keeps what was booked wrongly, and nobody can set that
     * right.
     */
    private OptionalLong first(At at) {
        for (var correction : corrections()) {
            if (apart(at, correction).signum() == 0) return first(at, correction);
        }
        return first(at, after);
    }

    private List<Long> corrections() {
        return stretch(
                        "SELECT position FROM $.reconciliation_day WHERE correction AND"
                                + STRETCH
                                + "ORDER BY position DESC")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private BigDecimal apart(At at, long until) {
        return moved(at, "SELECT coalesce(sum(amount), 0) FROM (", ") AS moved")
                .param("after", after)
                .param("through", until)
                .query((row, _) -> row.getBigDecimal(1))
                .single();
    }

    private OptionalLong first(At at, long since) {
        return moved(
                        at,
                        "SELECT min(position) FROM (SELECT position FROM (",
                        ") AS moved GROUP BY position HAVING sum(amount) <> 0) AS unequal")
                .param("after", since)
                .param("through", through)
                .query((row, _) -> {
                    var position = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
                })
                .single();
    }

    /** Of what both sides of a check moved by, the lines of the journal taken away. */
    private StatementSpec moved(At at, String before, String behind) {
        var part = at.part();
        return sql.of(
                        before
                                + """
                                SELECT position, amount FROM $.reconciliation_move
                                WHERE figure = :check AND branch = :branch
                                  AND product = :product AND currency = :currency AND
                                """
                                + STRETCH
                                + "UNION ALL SELECT position, -amount FROM $.journal_line WHERE "
                                + at.check().lines()
                                + " AND"
                                + STRETCH
                                + behind)
                .param("check", at.check().name())
                .param("branch", part.branch())
                .param("product", part.product())
                .param("currency", part.currency());
    }

    private StatementSpec stretch(String text) {
        return sql.of(text).param("after", after).param("through", through);
    }

    /**
     * Where the sums of days are not those of their lines, whatever the stretch. The first of these
     * lines is named; where there is none, the first event of the day.
     */
    List<Compared> daySums() {
        return sql.of(
                        """
                        WITH known AS (
                            SELECT known_on, first_position,
                                lead(first_position, 1, %d) OVER (ORDER BY first_position) AS next
                            FROM $.journal_known),
                        sums AS (
                            SELECT known_on, entry_date, code, branch, product, fund, currency,
                                closing, 0::numeric AS lines, amount AS days,
                                NULL::bigint AS position
                            FROM $.journal_day
                            UNION ALL
                            SELECT known_on, entry_date, code, branch, product, fund, currency,
                                closing, amount, 0, position
                            FROM known JOIN $.journal_line
                                ON position >= first_position AND position < next),
                        unequal AS (
                            SELECT known_on, branch, product, currency,
                                sum(lines) AS lines, sum(days) AS days,
                                min(position) AS position
                            FROM sums
                            GROUP BY known_on, entry_date, code, branch, product, fund, currency,
                                closing
                            HAVING sum(lines) <> sum(days))
                        SELECT 'sums_of_days', branch, product, currency, sum(lines), sum(days),
                            min(coalesce(position, first_position))
                        FROM unequal JOIN known USING (known_on)
                        GROUP BY branch, product, currency ORDER BY currency, branch, product
                        """
                                .formatted(Long.MAX_VALUE))
                .query((row, _) ->
                        new Compared(
                                new At(Check.SUMS_OF_DAYS, part(row)),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                OptionalLong.of(row.getLong(7))))
                .list();
    }
}
