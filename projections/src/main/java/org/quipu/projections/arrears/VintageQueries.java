package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quipu.projections.arrears.Vintages.Cohort;
import org.quipu.projections.arrears.Vintages.Point;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/** Asks how the loans of each month grew older, as known at any position. */
public final class VintageQueries {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public VintageQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * What is asked.
     *
     * @param months of disbursement, the last of them up to the date
     * @param days late by more than so many days is at risk
     * @param filter which loans are looked at
     */
    public record Question(Months months, int days, Filter filter) {}

    /**
     * The loans of the months up to a date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param question what is asked
     * @return one sheet a currency; none where nothing was paid out
     */
    public Vintages vintages(String ledger, When when, Question question) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    return new Vintages(
                            moment, question.days(), new Asked(reading, moment, question).sheets());
                });
    }

    /** A question about one moment. */
    private static final class Asked {
        private final Looking looking;
        private final Moment moment;
        private final Question question;
        private final Map<String, Map<LocalDate, Growing>> growing = new TreeMap<>();

        Asked(Reading reading, Moment moment, Question question) {
            this.looking = new Looking(reading, moment, question.filter(), Optional.empty());
            this.moment = moment;
            this.question = question;
        }

        List<Vintages.Sheet> sheets() {
            var first = question.months().first(moment);
            looking.ask(
                    flows(),
                    Map.of("first", first),
                    row ->
                            of(row).moved(
                                            row.getObject("moved", LocalDate.class),
                                            row.getLong("loans"),
                                            amount(row, "disbursed"),
                                            amount(row, "written_off")));
            looking.ask(
                    stood(),
                    Map.of("first", first, "days", question.days()),
                    row ->
                            of(row).stood
                                    .put(
                                            row.getObject("on", LocalDate.class),
                                            new Stood(
                                                    amount(row, "outstanding"),
                                                    amount(row, "at_risk"))));
            return growing.entrySet().stream()
                    .map(each ->
                            new Vintages.Sheet(
                                    Currency.getInstance(each.getKey()),
                                    each.getValue().entrySet().stream()
                                            .map(it -> it.getValue().cohort(it.getKey(), moment))
                                            .toList()))
                    .toList();
        }

        private Growing of(ResultSet row) throws SQLException {
            return growing.computeIfAbsent(row.getString("currency"), _ -> new TreeMap<>())
                    .computeIfAbsent(row.getObject("month", LocalDate.class), _ -> new Growing());
        }

        /** The loans that were paid out in the months asked for, and the month of each. */
        private String begun() {
            return """
            WITH begun AS (
                SELECT p.loan, s.currency, date_trunc('month', p.value_date)::date AS month
                FROM %s AS p %s
                WHERE p.disbursed <> 0 AND p.value_date BETWEEN :first AND :asOf %s)
            """
                    .formatted(looking.flows(), looking.joins(), looking.filter());
        }

        private String flows() {
            return begun()
                    + """
                    SELECT b.currency, b.month, date_trunc('month', p.value_date)::date AS moved,
                           count(*) FILTER (WHERE p.disbursed <> 0) AS loans,
                           sum(p.disbursed + p.tranche) AS disbursed,
                           sum(p.written_off) AS written_off
                    FROM begun AS b JOIN %s AS p USING (loan)
                    WHERE p.value_date <= :asOf
                    GROUP BY 1, 2, 3
                    """
                            .formatted(looking.flows());
        }

        /** The ends of months that are over by the date. */
        private String stood() {
            return begun()
                    + """
                    SELECT b.currency, b.month, e.on, sum(p.principal) AS outstanding,
                           coalesce(sum(p.principal) FILTER (WHERE e.on - p.late_since > :days), 0)
                               AS at_risk
                    FROM begun AS b JOIN %s AS p USING (loan)
                    JOIN (SELECT (month + interval '1 month - 1 day')::date AS on
                          FROM generate_series(:first::date, :asOf::date, '1 month') AS month) AS e
                        ON p.value_from <= e.on AND p.value_to > e.on
                    WHERE e.on <= :asOf
                    GROUP BY 1, 2, 3
                    """
                            .formatted(looking.portfolio());
        }

        private static long amount(ResultSet row, String column) throws SQLException {
            return row.getBigDecimal(column).longValueExact();
        }
    }

    /** How some loans stood. */
    private record Stood(long outstanding, long atRisk) {
        static final Stood NOTHING = new Stood(0, 0);
    }

    /** The loans of one month while their rows are read. */
    private static final class Growing {
        private long loans;
        private long disbursed;
        private final TreeMap<LocalDate, Long> writtenOff = new TreeMap<>();
        private final Map<LocalDate, Stood> stood = new TreeMap<>();

        void moved(LocalDate month, long begun, long paidOut, long givenUp) {
            loans += begun;
            disbursed = Math.addExact(disbursed, paidOut);
            writtenOff.put(month, givenUp);
        }

        Cohort cohort(LocalDate month, Moment moment) {
            var points = new ArrayList<Point>();
            var givenUp = 0L;
            for (var at = month; ; at = at.plusMonths(1)) {
                var end = at.plusMonths(1).minusDays(1);
                if (end.isAfter(moment.asOf())) break;
                givenUp = Math.addExact(givenUp, writtenOff.getOrDefault(at, 0L));
                var standing = stood.getOrDefault(end, Stood.NOTHING);
                points.add(
                        new Point(
                                (int) ChronoUnit.MONTHS.between(month, at),
                                end,
                                standing.outstanding(),
                                standing.atRisk(),
                                givenUp));
            }
            return new Cohort(month, loans, disbursed, points);
        }
    }
}
