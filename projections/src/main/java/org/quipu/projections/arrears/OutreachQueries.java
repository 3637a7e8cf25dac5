package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quipu.projections.arrears.Outreach.Figures;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/** Asks whom the bank lends to at any date, as known at any position. */
public final class OutreachQueries {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public OutreachQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * The borrowers at the close of a date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param by what they are told apart by; empty for the total alone
     * @param filter whose loans are looked at
     * @return how many there are
     */
    public Outreach outreach(String ledger, When when, Optional<By> by, Filter filter) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    return outreach(reading, moment, by, filter);
                });
    }

    private static Outreach outreach(
            Reading reading, Moment moment, Optional<By> by, Filter filter) {
        var looking = new Looking(reading, moment, filter, by);
        var total = new ArrayList<Figures>();
        var parts = new ArrayList<Outreach.Part>();
        looking.ask(
                statement(looking),
                values(),
                row -> {
                    if (row.getBoolean("is_total")) total.add(figures(row));
                    else parts.add(new Outreach.Part(part(row), figures(row)));
                });
        return new Outreach(
                moment,
                total.isEmpty() ? Figures.NOBODY : total.getFirst(),
                by.isPresent() ? parts : List.of());
    }

    private static String statement(Looking looking) {
        var known =
                Arrays.stream(Outreach.Known.values())
                        .map(each ->
                                "%s = :%s_value AS %2$s"
                                        .formatted(looking.expression(each.by()), name(each)))
                        .collect(Collectors.joining(", "));
        var counts =
                Arrays.stream(Outreach.Known.values())
                        .map(each ->
                                "count(DISTINCT b.client) FILTER (WHERE b.%1$s) AS %1$s"
                                        .formatted(name(each)))
                        .collect(Collectors.joining(", "));
        return """
        SELECT grouping(b.value) = 1 AS is_total, b.value, count(*) AS loans,
               count(DISTINCT b.client) AS borrowers,
               count(DISTINCT b.client) FILTER (WHERE b.lent = 1) AS first_time, %s
        FROM (SELECT %s AS value, l.client, e.lent, %s
              FROM %s AS p %s
              JOIN (%s) AS e ON e.client = l.client
              WHERE p.value_from <= :asOf AND p.value_to > :asOf AND p.principal > 0 %s) AS b
        GROUP BY GROUPING SETS ((), (b.value))
        ORDER BY borrowers DESC, b.value
        """
                .formatted(
                        counts,
                        looking.value(),
                        known,
                        looking.portfolio(),
                        looking.joins(),
                        lent(looking),
                        looking.filter());
    }

    /** How often each client was lent to, here or by the system that had the loan before. */
    private static String lent(Looking looking) {
        return """
        SELECT l.client, count(*) AS lent
        FROM %s AS p JOIN $.arrears_loan AS l ON l.number = p.loan
        WHERE (p.disbursed <> 0 OR p.taken_over <> 0) AND p.value_date <= :asOf
        GROUP BY l.client\
        """
                .formatted(looking.flows());
    }

    private static Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        for (var each : Outreach.Known.values()) values.put(name(each) + "_value", each.value());
        return values;
    }

    private static String name(Outreach.Known known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> part(ResultSet row) throws SQLException {
        return Narrowing.value(row.getString("value"));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var known = new EnumMap<Outreach.Known, Long>(Outreach.Known.class);
        for (var each : Outreach.Known.values()) known.put(each, row.getLong(name(each)));
        return new Figures(
                row.getLong("borrowers"), row.getLong("loans"), row.getLong("first_time"), known);
    }
}
