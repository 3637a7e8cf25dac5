package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.quipu.core.portfolio.AtRisk;
import org.quipu.projections.arrears.Portfolio.Figures;
import org.quipu.projections.arrears.Restatement.Moved;
import org.quipu.projections.arrears.Restatement.Stood;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/** Asks how the portfolio of a date changed since it was first known, and by which events. */
public final class RestatementQueries {
    /** The most loans that are named; the figures are of all. */
    public static final int MOST = 500;

    private static final Figures NOTHING = new Figures(0, new AtRisk(List.of()), Map.of());

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public RestatementQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * What is asked.
     *
     * @param asOf the date; empty for the newest
     * @param knownAt the position; empty for the last one booked on the date
     * @param filter which loans are looked at
     */
    public record Question(Optional<LocalDate> asOf, Optional<Known> knownAt, Filter filter) {}

    /**
     * The portfolio of a date, twice.
     *
     * @param ledger of which ledger
     * @param question what is asked
     * @return as known then, and now
     */
    public Restatement restatement(String ledger, Question question) {
        return room.read(
                ledger,
                reading -> {
                    var now =
                            reading.moment(
                                    new When(question.asOf(), Optional.empty()), Arrears.NAME);
                    var known = question.knownAt().orElse(new Known.At(now.bookedThrough()));
                    var then =
                            reading.moment(
                                    new When(Optional.of(now.asOf()), Optional.of(known)),
                                    Arrears.NAME);
                    return restatement(reading, then, now, question.filter());
                });
    }

    private static Restatement restatement(
            Reading reading, Moment then, Moment now, Filter filter) {
        var before = totals(reading, then, filter);
        var after = totals(reading, now, filter);
        var moved = moved(reading, then, now, filter);
        var currencies = new TreeSet<>(before.keySet());
        currencies.addAll(after.keySet());
        var sheets = new ArrayList<Restatement.Sheet>();
        for (var currency : currencies) {
            var loans = moved.getOrDefault(currency, List.of());
            sheets.add(
                    new Restatement.Sheet(
                            Currency.getInstance(currency),
                            before.getOrDefault(currency, NOTHING),
                            after.getOrDefault(currency, NOTHING),
                            loans.subList(0, Math.min(MOST, loans.size())),
                            loans.size() > MOST));
        }
        return new Restatement(then, now, sheets);
    }

    private static Map<String, Figures> totals(Reading reading, Moment moment, Filter filter) {
        var totals = new LinkedHashMap<String, Figures>();
        var request =
                new PortfolioRequest(
                        Optional.empty(), PortfolioRequest.Classification.LOAN, filter);
        for (var sheet : PortfolioQueries.sheets(reading, moment, request)) {
            totals.put(sheet.currency().getCurrencyCode(), sheet.total());
        }
        return totals;
    }

    /** Loans whose span of the date is another one now; each by its currency. */
    private static Map<String, List<Moved>> moved(
            Reading reading, Moment then, Moment now, Filter filter) {
        var narrowing = new Narrowing(filter);
        var moved = new LinkedHashMap<String, List<Moved>>();
        reading.sql(
                        """
                        SELECT l.loan, a.external_id, s.currency, p.*
                        FROM (SELECT coalesce(t.loan, n.loan) AS number,
                                     coalesce(n.scope, t.scope) AS scope,
                                     t.principal AS then_principal, t.uncured AS then_uncured,
                                     coalesce(:asOf - t.late_since, 0) AS then_days,
                                     n.principal AS now_principal, n.uncured AS now_uncured,
                                     coalesce(:asOf - n.late_since, 0) AS now_days,
                                     coalesce(n.known_from, t.known_to) AS at
                              FROM (%s) AS t FULL JOIN (%s) AS n ON n.loan = t.loan
                              WHERE (t.principal, t.late_since, t.uncured)
                                    IS DISTINCT FROM (n.principal, n.late_since, n.uncured)) AS p
                        JOIN $.arrears_scope AS s USING (scope)
                        JOIN $.arrears_loan AS l ON l.number = p.number
                        LEFT JOIN $.account AS a ON a.id = l.loan %s
                        WHERE true %s
                        ORDER BY s.currency,
                            abs(coalesce(now_principal, 0) - coalesce(then_principal, 0)) DESC,
                            l.loan
                        """
                                .formatted(
                                        spans(":position"),
                                        spans(":now"),
                                        narrowing.joins(),
                                        narrowing.conditions()))
                .param("asOf", now.asOf())
                .param("position", then.position())
                .param("now", now.position())
                .params(narrowing.parameters())
                .query((row, _) ->
                        moved.computeIfAbsent(row.getString("currency"), _ -> new ArrayList<>())
                                .add(moved(row)))
                .list();
        return moved;
    }

    private static String spans(String position) {
        return """
        SELECT * FROM $.arrears_portfolio
        WHERE value_from <= :asOf AND value_to > :asOf
          AND known_from <= %1$s AND (known_to IS NULL OR known_to > %1$s)\
        """
                .formatted(position);
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getString("loan"),
                Optional.ofNullable(row.getString("external_id")),
                stood(row, "then"),
                stood(row, "now"),
                row.getLong("at"));
    }

    private static Optional<Stood> stood(ResultSet row, String when) throws SQLException {
        var principal = row.getBigDecimal(when + "_principal");
        if (principal == null) return Optional.empty();
        return Optional.of(
                new Stood(
                        principal.longValueExact(),
                        row.getInt(when + "_days"),
                        row.getBoolean(when + "_uncured")));
    }
}
