package org.quipu.projections.arrears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.projections.arrears.Worklist.Contact;
import org.quipu.projections.arrears.Worklist.Dealings;
import org.quipu.projections.arrears.Worklist.Line;
import org.quipu.projections.arrears.Worklist.Place;
import org.quipu.projections.arrears.Worklist.Promise;
import org.quipu.projections.arrears.WorklistRequest.After;
import org.quipu.projections.arrears.WorklistRequest.Days;
import org.quipu.projections.arrears.WorklistRequest.Due;
import org.quipu.projections.arrears.WorklistRequest.Range;
import org.quipu.projections.arrears.WorklistRequest.Sort;
import org.quipu.projections.arrears.WorklistRequest.Step;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Asks which loans need looking after. Spans say which, and in which order; what each owes, its own
 * life says, so a line agrees with the loan's page to the cent.
 */
public final class WorklistQueries {
    private final Reading.Room room;
    private final LoanQueries loans;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     * @param loans where lives are asked
     */
    public WorklistQueries(DataSource database, LoanQueries loans) {
        this.room = new Reading.Room(database);
        this.loans = loans;
    }

    /** A loan that was found, and what it is sorted by. */
    private record Found(
            String loan,
            Optional<String> externalId,
            String client,
            Place place,
            Dealings dealings,
            Optional<NextStep> next,
            long key) {
        /** By its step: the earlier it is due, the larger. */
        Found byStep() {
            var due = next.map(it -> -it.due().toEpochDay()).orElse(Long.MIN_VALUE);
            return new Found(loan, externalId, client, place, dealings, next, due);
        }

        boolean comesAfter(After after) {
            return key < after.key() || (key == after.key() && loan.compareTo(after.loan()) > 0);
        }
    }

    /**
     * A page of the worklist.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param request what is asked
     * @return in the order asked for
     */
    public Worklist page(String ledger, When when, WorklistRequest request) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, List.of(Arrears.NAME, Loans.NAME));
                    var asked = new Asked(reading, moment, request);
                    return request.isBySteps()
                            ? bySteps(asked)
                            : worklist(asked, asked.found(), asked.count());
                });
    }

    /**
     * How many loans need looking after, by the reason.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param filter which loans are looked at
     * @return a number for each reason
     */
    public Map<Due, Long> counts(String ledger, When when, Filter filter) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, List.of(Arrears.NAME, Loans.NAME));
                    var counts = new EnumMap<Due, Long>(Due.class);
                    for (var due : Due.values()) {
                        var page = new Range(Optional.empty(), 1);
                        var request =
                                new WorklistRequest(
                                        due, Days.ALL, Step.ANY, filter, Sort.LOAN, page);
                        counts.put(due, new Asked(reading, moment, request).count());
                    }
                    return counts;
                });
    }

    /**
     * What comes next is a rule about days, promises and contacts: all that are late are judged by
     * it, and the page is cut of those that remain.
     */
    private Worklist bySteps(Asked asked) {
        var request = asked.request;
        var day = asked.moment.asOf();
        var all =
                asked.all().stream()
                        .filter(it -> request.step().takes(it.next(), day))
                        .map(it -> request.sort() == Sort.STEP ? it.byStep() : it)
                        .sorted(
                                Comparator.comparingLong(Found::key)
                                        .reversed()
                                        .thenComparing(Found::loan))
                        .toList();
        var page =
                all.stream()
                        .filter(it -> request.page().after().map(it::comesAfter).orElse(true))
                        .limit(request.page().limit() + 1L)
                        .toList();
        return worklist(asked, page, all.size());
    }

    private Worklist worklist(Asked asked, List<Found> found, long count) {
        var limit = asked.request.page().limit();
        var page = found.subList(0, Math.min(limit, found.size()));
        var ids = page.stream().map(Found::loan).toList();
        var standings = loans.standings(asked.reading, asked.moment, ids);
        var lines = new ArrayList<Line>();
        for (var it : page) {
            var standing = standings.get(it.loan());
            if (standing == null) throw new IllegalStateException("Not lent: " + it.loan());
            lines.add(
                    new Line(
                            it.loan(),
                            it.externalId(),
                            it.client(),
                            it.place(),
                            standing,
                            it.dealings(),
                            it.next()));
        }
        var next =
                found.size() > limit
                        ? Optional.of(new After(page.getLast().key(), page.getLast().loan()))
                        : Optional.<After>empty();
        return new Worklist(asked.moment, count, lines, next);
    }

    /** The statements of one question. */
    private static final class Asked {
        final Reading reading;
        final Moment moment;
        final WorklistRequest request;
        private final Looking looking;

        Asked(Reading reading, Moment moment, WorklistRequest request) {
            this.reading = reading;
            this.moment = moment;
            this.request = request;
            this.looking = new Looking(reading, moment, request.filter(), Optional.empty());
        }

        List<Found> found() {
            return found(request.page().after(), request.page().limit() + 1);
        }

        List<Found> all() {
            return found(Optional.empty(), Integer.MAX_VALUE);
        }

        /** Only what a page shows is looked up for its lines alone. */
        private List<Found> found(Optional<After> after, int limit) {
            return asked(
                            """
                            SELECT page.*, s.branch, s.product, s.currency, s.team, %s AS officer,
                                   a.external_id, promise.*, contact.*,
                                   o_given.valid_from AS handed_over
                            FROM (
                                SELECT * FROM (%s) AS chosen
                                WHERE CAST(:key AS bigint) IS NULL OR key < :key OR key = :key AND id > :after
                                ORDER BY key DESC, id LIMIT :limit) AS page
                            JOIN $.arrears_scope AS s USING (scope)
                            LEFT JOIN $.account AS a ON a.id = page.id
                            LEFT JOIN LATERAL (
                                SELECT value, valid_from, position FROM $.arrears_client
                                WHERE dimension = :officers AND client = page.client
                                  AND valid_from <= :asOf AND position <= :position
                                ORDER BY valid_from DESC, position DESC LIMIT 1) AS o ON true
                            LEFT JOIN LATERAL (
                                SELECT officer, valid_from, position FROM $.arrears_hand_over
                                WHERE loan = page.id AND valid_from <= :asOf AND position <= :position
                                ORDER BY valid_from DESC, position DESC LIMIT 1) AS o_given ON true
                            LEFT JOIN LATERAL (
                                SELECT position AS promised_at, amount AS promised, due AS promised_by
                                FROM $.arrears_promise
                                WHERE loan = page.id AND position <= :position AND booked_on <= :asOf
                                ORDER BY position DESC LIMIT 1) AS promise ON true
                            LEFT JOIN LATERAL (
                                SELECT position AS contacted_at, made_on AS contacted_on, way, outcome
                                FROM (
                                    SELECT position, made_on, way, outcome FROM $.arrears_contact
                                    WHERE loan = page.id AND booked_on <= :asOf
                                    UNION ALL
                                    SELECT position, valid_from, 'hand_over', officer
                                    FROM $.arrears_hand_over WHERE loan = page.id) AS each
                                WHERE position <= :position AND made_on <= :asOf
                                ORDER BY made_on DESC, position DESC LIMIT 1) AS contact ON true
                            ORDER BY page.key DESC, page.id
                            """
                                    .formatted(By.OFFICER.sql("o"), chosen()))
                    .param("officers", By.OFFICER.name())
                    .param("key", after.map(After::key).orElse(null))
                    .param("after", after.map(After::loan).orElse(""))
                    .param("limit", limit)
                    .query((row, _) -> found(row))
                    .list();
        }

        long count() {
            return asked("SELECT count(*) FROM (%s) AS chosen".formatted(chosen()))
                    .query(Long.class)
                    .single();
        }

        private StatementSpec asked(String sql) {
            return looking.asked(sql)
                    .param("youngest", request.days().least())
                    .param("oldest", request.days().most());
        }

        private String chosen() {
            return """
            SELECT l.loan AS id, l.client, p.scope, CAST(%s AS bigint) AS key,
                   coalesce(:asOf - p.late_since, 0) AS days
            FROM %s AS p %s %s
            WHERE p.value_from <= :asOf AND p.value_to > :asOf AND %s
              AND coalesce(:asOf - p.late_since, 0) BETWEEN :youngest AND :oldest %s
            """
                    .formatted(
                            key(),
                            looking.portfolio(),
                            looking.joins(),
                            request.sort() == Sort.ARREARS ? overdue() : "",
                            due(),
                            looking.filter());
        }

        private String key() {
            return switch (request.sort()) {
                case DAYS -> "coalesce(:asOf - p.late_since, 0)";
                case ARREARS -> "coalesce(overdue.amount, 0)";
                case PRINCIPAL -> "p.principal";
                case STEP, LOAN -> "0";
            };
        }

        private String due() {
            return switch (request.due()) {
                case LATE -> "p.late_since IS NOT NULL";
                case TODAY -> hasInstalment("i.due = :asOf AND i.value_to > i.due");
                case WEEK -> hasInstalment("i.due > :asOf AND i.due <= :asOf + 7");
            };
        }

        private String hasInstalment(String due) {
            return "EXISTS (SELECT FROM %s AND i.loan = p.loan)".formatted(instalments(due));
        }

        /** What was due of each loan, for all of them in one pass. */
        private String overdue() {
            return """
            LEFT JOIN (
                SELECT i.loan, sum(i.fee + i.interest + i.principal) AS amount FROM %s
                GROUP BY i.loan) AS overdue ON overdue.loan = p.loan\
            """
                    .formatted(instalments("i.due < :asOf AND i.value_to > i.due"));
        }

        /** Those due are found by an index of spans that outlast their due date. */
        private String instalments(String due) {
            return """
            %s AS i WHERE %s AND i.value_from <= :asOf AND i.value_to > :asOf\
            """
                    .formatted(looking.instalments(), due);
        }

        private Found found(ResultSet row) throws SQLException {
            var dealings =
                    new Dealings(
                            promise(row),
                            contact(row),
                            Optional.ofNullable(row.getObject("handed_over", LocalDate.class)));
            return new Found(
                    row.getString("id"),
                    Optional.ofNullable(row.getString("external_id")),
                    row.getString("client"),
                    new Place(
                            row.getString("branch"),
                            row.getString("product"),
                            Currency.getInstance(row.getString("currency")),
                            Narrowing.value(row.getString("officer")),
                            Narrowing.value(row.getString("team"))),
                    dealings,
                    NextStep.of(moment.asOf(), row.getInt("days"), dealings),
                    row.getLong("key"));
        }

        private static Optional<Promise> promise(ResultSet row) throws SQLException {
            var by = row.getObject("promised_by", LocalDate.class);
            if (by == null) return Optional.empty();
            return Optional.of(
                    new Promise(row.getLong("promised_at"), row.getLong("promised"), by));
        }

        private static Optional<Contact> contact(ResultSet row) throws SQLException {
            var on = row.getObject("contacted_on", LocalDate.class);
            if (on == null) return Optional.empty();
            return Optional.of(
                    new Contact(
                            row.getLong("contacted_at"),
                            on,
                            row.getString("way"),
                            row.getString("outcome")));
        }
    }
}
