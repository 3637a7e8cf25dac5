package org.quipu.projections.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.payment.ReportedFile.Share;
import org.quipu.projections.payment.ReportedFile.Shares;
import org.quipu.projections.payment.SuspendedPayment.Left;

/** Asks for files of payments and for what is in suspense, as known at a position. */
public final class PaymentQueries {
    private static final String FILES =
            """
            SELECT f.*, s.* FROM $.payment_file AS f, LATERAL (
                SELECT count(*) AS payments,
                    count(*) FILTER (WHERE outcome = 'posted') AS posted,
                    count(*) FILTER (WHERE outcome = 'suspended') AS suspended,
                    count(*) FILTER (WHERE outcome = 'refused') AS refused,
                    coalesce(sum(amount) FILTER (WHERE outcome = 'posted'), 0) AS posted_sum,
                    coalesce(sum(amount) FILTER (WHERE outcome = 'suspended'), 0) AS suspended_sum,
                    coalesce(sum(amount) FILTER (WHERE outcome = 'refused'), 0) AS refused_sum
                FROM $.payment_line AS l WHERE l.file = f.file) AS s
            """;

    /** Each payment that went into suspense by a position, with what took it out last. */
    private static final String SUSPENDED =
            """
            SELECT * FROM (
                SELECT s.*, l.how, l.taken_by, l.loan, l.booked_on AS left_on, l.actor,
                    EXISTS (SELECT FROM $.payment_undone AS u
                        WHERE u.transaction = s.position AND u.position <= :position) AS taken_back
                FROM $.payment_suspended AS s LEFT JOIN LATERAL (
                    SELECT * FROM $.payment_left AS l
                    WHERE l.payment = s.position AND l.position <= :position
                      AND NOT EXISTS (SELECT FROM $.payment_undone AS u
                        WHERE u.transaction = l.taken_by AND u.position <= :position)
                    ORDER BY l.position DESC LIMIT 1) AS l ON true
                WHERE s.position <= :position) AS payment
            """;

    private static final String WAITING = "how IS NULL AND NOT taken_back";

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public PaymentQueries(DataSource database) {
        this.room = new Reading.Room(database);
    }

    /**
     * Files, the last one first.
     *
     * @param ledger of which ledger
     * @param before those taken in before this position
     * @param limit how many at most
     * @return a page
     */
    public List<ReportedFile> files(String ledger, Optional<Long> before, int limit) {
        return room.read(
                ledger,
                reading ->
                        reading.sql(FILES + "WHERE f.position < ? ORDER BY f.position DESC LIMIT ?")
                                .params(before.orElse(Long.MAX_VALUE), limit)
                                .query((row, _) -> file(row))
                                .list());
    }

    /**
     * A file and what became of each of its lines.
     *
     * @param ledger of which ledger
     * @param id which file
     * @return empty where none was taken in under this id
     */
    public Optional<ReportedFile.Whole> file(String ledger, String id) {
        return room.read(
                ledger,
                reading ->
                        reading.sql(FILES + "WHERE f.file = ?")
                                .param(id)
                                .query((row, _) -> file(row))
                                .optional()
                                .map(file ->
                                        new ReportedFile.Whole(
                                                file,
                                                lines(reading, "l.file = ? ORDER BY line", id))));
    }

    /**
     * Which lines of files a transaction is known from: the one that it came with, then those that
     * reported it again.
     *
     * @param ledger of which ledger
     * @param transaction its position
     * @return in the order they came
     */
    public List<ReportedFile.Line> linesOf(String ledger, long transaction) {
        return room.read(
                ledger,
                reading -> lines(reading, "l.transaction = ? ORDER BY l.position", transaction));
    }

    private static List<ReportedFile.Line> lines(Reading reading, String which, Object value) {
        return reading.sql(
                        """
                        SELECT l.*, f.currency FROM $.payment_line AS l
                        JOIN $.payment_file AS f ON f.file = l.file WHERE \
                        """
                                + which)
                .param(value)
                .query((row, _) -> line(row))
                .list();
    }

    /**
     * What is in suspense.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param asked which payments
     * @return a page of them, and the sums of all that wait
     */
    public Suspense suspense(String ledger, When when, Suspense.Request asked) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Payments.NAME);
                    var which = asked.onlyWaiting() ? " AND " + WAITING : "";
                    var found =
                            reading.sql(
                                            SUSPENDED
                                                    + " WHERE position > :after"
                                                    + which
                                                    + " ORDER BY position LIMIT :limit")
                                    .param("position", moment.bookedThrough())
                                    .param("after", asked.after())
                                    .param("limit", asked.limit() + 1)
                                    .query((row, _) -> payment(row))
                                    .list();
                    var page = found.subList(0, Math.min(found.size(), asked.limit()));
                    var next =
                            found.size() > page.size()
                                    ? Optional.of(page.getLast().position())
                                    : Optional.<Long>empty();
                    return new Suspense(moment, page, sums(reading, moment), next);
                });
    }

    private static List<Suspense.Sum> sums(Reading reading, Moment moment) {
        return reading.sql(
                        "SELECT currency, count(*) AS payments, sum(amount) AS amount FROM ("
                                + SUSPENDED
                                + ") AS every WHERE "
                                + WAITING
                                + " GROUP BY currency ORDER BY currency")
                .param("position", moment.bookedThrough())
                .query((row, _) -> new Suspense.Sum(row.getInt("payments"), money(row, "amount")))
                .list();
    }

    /**
     * One payment that went into suspense.
     *
     * @param ledger of which ledger
     * @param transaction the position of what put it there
     * @return as it stands now; empty where that put nothing into suspense
     */
    public Optional<SuspendedPayment> suspended(String ledger, long transaction) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(When.NOW, Payments.NAME);
                    return reading.sql(SUSPENDED + " WHERE position = :transaction")
                            .param("position", moment.position())
                            .param("transaction", transaction)
                            .query((row, _) -> payment(row))
                            .optional();
                });
    }

    private static ReportedFile file(ResultSet row) throws SQLException {
        return new ReportedFile(
                row.getString("file"),
                row.getLong("position"),
                row.getString("channel"),
                Optional.ofNullable(row.getString("name")),
                row.getString("digest"),
                row.getString("account"),
                row.getString("suspense"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("actor"),
                new Shares(
                        new Share(row.getInt("payments"), money(row, "total")),
                        new Share(row.getInt("posted"), money(row, "posted_sum")),
                        new Share(row.getInt("suspended"), money(row, "suspended_sum")),
                        new Share(row.getInt("refused"), money(row, "refused_sum"))));
    }

    private static ReportedFile.Line line(ResultSet row) throws SQLException {
        return new ReportedFile.Line(
                row.getString("file"),
                row.getInt("line"),
                row.getLong("position"),
                row.getString("reported"),
                row.getObject("value_date", LocalDate.class),
                money(row, "amount"),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("rule")),
                Optional.ofNullable(row.getString("loan")),
                Optional.ofNullable(row.getObject("transaction", Long.class)));
    }

    private static SuspendedPayment payment(ResultSet row) throws SQLException {
        return new SuspendedPayment(
                row.getLong("position"),
                row.getString("account"),
                row.getString("paid_to"),
                money(row, "amount"),
                row.getObject("value_date", LocalDate.class),
                row.getObject("booked_on", LocalDate.class),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("channel")),
                Optional.ofNullable(row.getString("rule")),
                left(row),
                row.getBoolean("taken_back"));
    }

    private static Optional<Left> left(ResultSet row) throws SQLException {
        var how = row.getString("how");
        if (how == null) return Optional.empty();
        return Optional.of(
                new Left(
                        how,
                        row.getLong("taken_by"),
                        Optional.ofNullable(row.getString("loan")),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("actor")));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(Currency.getInstance(row.getString("currency")), row.getLong(column));
    }
}
