package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quipu.core.portfolio.Age;
import org.quipu.projections.arrears.RollRates.End;
import org.quipu.projections.arrears.RollRates.Roll;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/** Asks from which age to which loans went, as known at any position. */
public final class RollRateQueries {
    private static final List<Age> AGES = List.of(Age.values());

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public RollRateQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * What is asked.
     *
     * @param months between the two days: the first is the last one before them
     * @param filter which loans are looked at
     */
    public record Question(Months months, Filter filter) {}

    /**
     * One way that loans went.
     *
     * @param before their age on the first day; empty for those that were not in the portfolio
     * @param after their age on the second day; empty for those that are in it no longer
     * @param end what became of those; empty for the others
     */
    public record Way(Optional<Age> before, Optional<Age> after, Optional<End> end) {}

    /**
     * The loans of two days. Those that came and went between them are in neither.
     *
     * @param ledger of which ledger
     * @param when for when; its date is the second day
     * @param question what is asked
     * @return one sheet a currency; none where nothing is owed on either day
     */
    public RollRates rollRates(String ledger, When when, Question question) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    var from = question.months().before(moment);
                    return new RollRates(
                            moment, from, sheets(reading, moment, from, question.filter()));
                });
    }

    private static List<RollRates.Sheet> sheets(
            Reading reading, Moment moment, LocalDate from, Filter filter) {
        var looking = new Looking(reading, moment, filter, Optional.empty());
        var rolls = new TreeMap<String, List<Roll>>();
        looking.ask(
                statement(looking),
                Map.of("before", from),
                row ->
                        rolls.computeIfAbsent(row.getString("currency"), _ -> new ArrayList<>())
                                .add(roll(row)));
        return rolls.entrySet().stream()
                .map(each ->
                        new RollRates.Sheet(Currency.getInstance(each.getKey()), each.getValue()))
                .toList();
    }

    /**
     * The loans that went one way.
     *
     * @param ledger of which ledger
     * @param when for when; its date is the second day
     * @param question what is asked
     * @param way from which age to which
     * @return the largest first
     */
    public RolledLoans rolled(String ledger, When when, Question question, Way way) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    var from = question.months().before(moment);
                    var looking = new Looking(reading, moment, question.filter(), Optional.empty());
                    var loans =
                            looking.first(
                                    RolledLoans.MOST,
                                    loans(looking, way),
                                    Map.of("before", from),
                                    (row, _) -> RolledLoans.Line.of(row));
                    return new RolledLoans(moment, from, way, loans.rows(), loans.more());
                });
    }

    private static String statement(Looking looking) {
        return """
        SELECT s.currency, p.age_before, p.age_after,
               p.age_after IS NULL AND w.loan IS NOT NULL AS written_off, count(*) AS loans,
               coalesce(sum(p.principal_before), 0) AS principal_before,
               coalesce(sum(p.principal_after), 0) AS principal_after
        %s WHERE true %s
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST, 4
        """
                .formatted(ways(looking), looking.filter());
    }

    private static String loans(Looking looking, Way way) {
        return """
        SELECT l.loan, a.external_id, l.client, s.branch, s.currency,
               coalesce(p.principal_before, 0) AS principal_before,
               coalesce(p.principal_after, 0) AS principal_after
        %s LEFT JOIN $.account AS a ON a.id = l.loan
        WHERE p.age_before %s AND p.age_after %s AND %s %s
        ORDER BY coalesce(p.principal_before, p.principal_after) DESC, l.loan LIMIT :limit
        """
                .formatted(
                        ways(looking),
                        is(way.before()),
                        is(way.after()),
                        way.end()
                                .map(it -> it == End.WRITTEN_OFF)
                                .map(it -> it ? "w.loan IS NOT NULL" : "w.loan IS NULL")
                                .orElse("true"),
                        looking.filter());
    }

    private static String is(Optional<Age> age) {
        return age.map(it -> "= " + AGES.indexOf(it)).orElse("IS NULL");
    }

    /** Each loan of the two days, with its scope and borrower. */
    private static String ways(Looking looking) {
        return """
        FROM (SELECT coalesce(b.loan, a.loan) AS loan, coalesce(b.scope, a.scope) AS scope,
                     b.age AS age_before, b.principal AS principal_before,
                     a.age AS age_after, a.principal AS principal_after
              FROM (%s) AS b FULL JOIN (%s) AS a ON a.loan = b.loan) AS p
        LEFT JOIN (SELECT DISTINCT p.loan FROM %s AS p
                   WHERE p.written_off <> 0 AND p.value_date > :before AND p.value_date <= :asOf)
            AS w ON w.loan = p.loan
        %s\
        """
                .formatted(
                        spans(looking, ":before"),
                        spans(looking, ":asOf"),
                        looking.flows(),
                        looking.joins());
    }

    private static String spans(Looking looking, String day) {
        return """
        SELECT p.loan, p.scope, p.principal,
               width_bucket(coalesce(%1$s - p.late_since, 0), %2$s) AS age
        FROM %3$s AS p
        WHERE p.value_from <= %1$s AND p.value_to > %1$s\
        """
                .formatted(day, Summing.BEGINNINGS, looking.portfolio());
    }

    private static Roll roll(ResultSet row) throws SQLException {
        var after = age(row, "age_after");
        return new Roll(
                age(row, "age_before"),
                after,
                after.isPresent()
                        ? Optional.empty()
                        : Optional.of(row.getBoolean("written_off") ? End.WRITTEN_OFF : End.CLOSED),
                row.getLong("loans"),
                row.getBigDecimal("principal_before").longValueExact(),
                row.getBigDecimal("principal_after").longValueExact());
    }

    private static Optional<Age> age(ResultSet row, String column) throws SQLException {
        var at = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(AGES.get(at));
    }
}
