package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.arrears.Movements.Period;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;

/** Asks how the gross portfolio came from month to month, as known at any position. */
public final class MovementQueries {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public MovementQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * What is asked.
     *
     * @param months how many, the last of them up to the date
     * @param by what loans are told apart by; empty for the total alone
     * @param filter which loans are looked at
     */
    public record Question(Months months, Optional<By> by, Filter filter) {}

    /**
     * The months up to a date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param question what is asked
     * @return one sheet a currency; none where nothing was owed and nothing moved
     */
    public Movements movements(String ledger, When when, Question question) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    return new Movements(moment, new Asked(reading, moment, question).sheets());
                });
    }

    /**
     * What moved in a period.
     *
     * @param ledger of which ledger
     * @param when the last day of the period; as known when
     * @param from the first day
     * @param filter which loans are looked at
     * @return minor units by currency
     */
    public Map<Currency, Map<Flow, Long>> flows(
            String ledger, When when, LocalDate from, Filter filter) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    var looking = new Looking(reading, moment, filter, Optional.empty());
                    var flows = new HashMap<Currency, Map<Flow, Long>>();
                    var sql =
                            """
                            SELECT s.currency, %s FROM %s AS p %s
                            WHERE p.value_date >= :from AND p.value_date <= :asOf %s
                            GROUP BY 1
                            """
                                    .formatted(
                                            FlowColumns.SUMS,
                                            looking.flows(),
                                            looking.joins(),
                                            looking.filter());
                    looking.ask(
                            sql,
                            Map.of("from", from),
                            row ->
                                    flows.put(
                                            Currency.getInstance(row.getString("currency")),
                                            FlowColumns.read(row)));
                    return flows;
                });
    }

    /**
     * The loans that moved in one way in a period.
     *
     * @param ledger of which ledger
     * @param when the last day of the period; as known when
     * @param from the first day; the first of the last day's month where absent
     * @param flow in which way
     * @param filter which loans are looked at
     * @return a line a loan and day
     */
    public MovedLoans moved(
            String ledger, When when, Optional<LocalDate> from, Flow flow, Filter filter) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Arrears.NAME);
                    var first = from.orElseGet(() -> moment.asOf().withDayOfMonth(1));
                    var looking = new Looking(reading, moment, filter, Optional.empty());
                    var loans =
                            looking.first(
                                    MovedLoans.MOST,
                                    moved(flow, looking),
                                    Map.of("from", first),
                                    (row, _) -> moved(row));
                    return new MovedLoans(moment, first, flow, loans.rows(), loans.more());
                });
    }

    private static String moved(Flow flow, Looking looking) {
        return """
        SELECT l.loan, a.external_id, l.client, s.branch, s.currency, p.value_date,
               p.%1$s AS amount
        FROM %2$s AS p %3$s LEFT JOIN $.account AS a ON a.id = l.loan
        WHERE p.value_date >= :from AND p.value_date <= :asOf AND p.%1$s <> 0 %4$s
        ORDER BY p.value_date, l.loan LIMIT :limit
        """
                .formatted(
                        FlowColumns.name(flow), looking.flows(), looking.joins(), looking.filter());
    }

    private static MovedLoans.Line moved(ResultSet row) throws SQLException {
        return new MovedLoans.Line(
                row.getString("loan"),
                Optional.ofNullable(row.getString("external_id")),
                row.getString("client"),
                row.getString("branch"),
                row.getObject("value_date", LocalDate.class),
                new Money(Currency.getInstance(row.getString("currency")), row.getLong("amount")));
    }

    /**
     * The products under which something was ever lent.
     *
     * @param ledger of which ledger
     * @return their ids
     */
    public List<String> products(String ledger) {
        return room.read(
                ledger,
                reading ->
                        reading.sql("SELECT DISTINCT product FROM $.arrears_scope ORDER BY 1")
                                .query(String.class)
                                .list());
    }

    /** A question about one moment. */
    private static final class Asked {
        private final Looking looking;
        private final Moment moment;
        private final Question question;
        private final Map<String, Map<String, Course>> courses = new TreeMap<>();

        Asked(Reading reading, Moment moment, Question question) {
            this.looking = new Looking(reading, moment, question.filter(), question.by());
            this.moment = moment;
            this.question = question;
        }

        List<Movements.Sheet> sheets() {
            var before = question.months().before(moment);
            looking.ask(
                    opening(),
                    Map.of("before", before),
                    row -> course(row).opening = row.getBigDecimal("principal").longValueExact());
            looking.ask(
                    flows(),
                    Map.of("before", before),
                    row ->
                            course(row)
                                    .moved(
                                            row.getObject("month", LocalDate.class),
                                            row.getLong("loans"),
                                            FlowColumns.read(row)));
            var sheets = new ArrayList<Movements.Sheet>();
            courses.forEach((currency, byValue) -> {
                var total = new Course();
                byValue.values().forEach(total::add);
                var parts = new ArrayList<Movements.Part>();
                if (question.by().isPresent()) {
                    byValue.forEach((value, course) ->
                            parts.add(new Movements.Part(Narrowing.value(value), periods(course))));
                }
                sheets.add(
                        new Movements.Sheet(Currency.getInstance(currency), periods(total), parts));
            });
            return sheets;
        }

        private Course course(ResultSet row) throws SQLException {
            return courses.computeIfAbsent(row.getString("currency"), _ -> new TreeMap<>())
                    .computeIfAbsent(row.getString("value"), _ -> new Course());
        }

        private String opening() {
            return """
            SELECT %s AS value, s.currency, sum(p.principal) AS principal
            FROM %s AS p %s
            WHERE p.value_from <= :before AND p.value_to > :before %s
            GROUP BY 1, 2
            """
                    .formatted(
                            looking.value(),
                            looking.portfolio(),
                            looking.joins(),
                            looking.filter());
        }

        private String flows() {
            return """
            SELECT %s AS value, s.currency, date_trunc('month', p.value_date)::date AS month,
                   count(*) FILTER (WHERE p.disbursed <> 0) AS loans, %s
            FROM %s AS p %s
            WHERE p.value_date > :before AND p.value_date <= :asOf %s
            GROUP BY 1, 2, 3
            """
                    .formatted(
                            looking.value(),
                            FlowColumns.SUMS,
                            looking.flows(),
                            looking.joins(),
                            looking.filter());
        }

        private List<Period> periods(Course course) {
            var periods = new ArrayList<Period>();
            var opening = course.opening;
            for (var month : question.months().all(moment)) {
                var moved = course.months.getOrDefault(month, Moved.NOTHING);
                var period =
                        new Period(
                                month,
                                Months.last(month, moment),
                                opening,
                                moved.loans(),
                                moved.flows());
                periods.add(period);
                opening = period.closing();
            }
            return periods;
        }
    }

    /** What moved in a month. */
    private record Moved(long loans, Map<Flow, Long> flows) {
        static final Moved NOTHING = new Moved(0, Map.of());

        Moved plus(Moved other) {
            var sums = new EnumMap<Flow, Long>(Flow.class);
            sums.putAll(flows);
            other.flows.forEach((flow, amount) -> sums.merge(flow, amount, Math::addExact));
            return new Moved(loans + other.loans, sums);
        }
    }

    /** Some loans through the months. */
    private static final class Course {
        private long opening;
        private final Map<LocalDate, Moved> months = new TreeMap<>();

        void moved(LocalDate month, long loans, Map<Flow, Long> flows) {
            months.merge(month, new Moved(loans, flows), Moved::plus);
        }

        void add(Course other) {
            opening = Math.addExact(opening, other.opening);
            other.months.forEach((month, moved) -> months.merge(month, moved, Moved::plus));
        }
    }
}
