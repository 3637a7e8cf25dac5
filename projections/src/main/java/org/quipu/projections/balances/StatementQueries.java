package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.projections.balances.StatementRequest.After;

/**
 * Statements: the lines of an account by one of the two dates, each with the balance after it in
 * that order. By booking date the balance is the one the event carries; by value date it is summed
 * up from the first line shown.
 */
public final class StatementQueries {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public StatementQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * One page.
     *
     * @param ledger of which ledger
     * @param request which page
     * @return the page; empty where there is no such account
     */
    public Optional<Statement> page(String ledger, StatementRequest request) {
        return room.read(
                ledger,
                reading -> {
                    var asked = new When(request.range().to(), request.knownAt());
                    var moment = reading.moment(asked);
                    return reading.account(request.account(), moment.position())
                            .map(account -> page(reading, account, moment, request));
                });
    }

    private static Statement page(
            Reading reading, Account account, Moment moment, StatementRequest request) {
        var rows = rows(reading, account, moment, request);
        var more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var range = request.range();
        var running = start(reading, account, moment, request);
        var lines = new ArrayList<StatementLine>(shown.size());
        for (var row : shown) {
            var after = range.newestFirst() ? running : running + row.amount();
            lines.add(row.line(account, range.by() == By.BOOKING ? row.balance() : after));
            running += range.newestFirst() ? -row.amount() : row.amount();
        }
        var next =
                more ? Optional.of(shown.getLast().end(range, running)) : Optional.<After>empty();
        return new Statement(reading.placed(account, moment), moment, range, lines, next);
    }

    /** The balance before the first line of the page, in the order of the page. */
    private static long start(
            Reading reading, Account account, Moment moment, StatementRequest request) {
        if (request.after().isPresent()) return request.after().get().balance();
        var range = request.range();
        if (range.by() == By.BOOKING) return 0;
        if (range.newestFirst()) {
            return reading.valueBalance(account.id(), ending(reading, moment, range.to()));
        }
        return range.from().isEmpty()
                ? 0
                : reading.valueBalance(
                        account.id(),
                        ending(reading, moment, range.from().map(day -> day.minusDays(1))));
    }

    private static Moment ending(Reading reading, Moment moment, Optional<LocalDate> date) {
        var asOf = date.orElse(LAST);
        var booked = Math.min(moment.position(), reading.lastPosition(asOf));
        return new Moment(moment.position(), moment.applied(), asOf, booked);
    }

    private static List<LineRow> rows(
            Reading reading, Account account, Moment moment, StatementRequest request) {
        var range = request.range();
        var date = range.by() == By.BOOKING ? "booking_date" : "value_date";
        var key = range.by() == By.BOOKING ? "position, leg" : "value_date, position, leg";
        var places = range.by() == By.BOOKING ? "(?, ?)" : "(?, ?, ?)";
        var sql = new StringBuilder("SELECT * FROM $.line WHERE account = ? AND position <= ?");
        var values = new ArrayList<Object>(List.of(account.id(), moment.position()));
        sql.append(" AND ").append(date).append(" BETWEEN ? AND ?");
        values.add(range.from().orElse(FIRST));
        values.add(range.to().orElse(LAST));
        if (range.by() == By.BOOKING) {
            sql.append(" AND position BETWEEN ? AND ?");
            values.add(range.from().map(reading::firstPosition).orElse(0L));
            values.add(moment.bookedThrough());
        }
        request.after()
                .ifPresent(after -> {
                    sql.append(" AND (").append(key).append(") ");
                    sql.append(range.newestFirst() ? "<" : ">").append(places);
                    if (range.by() == By.VALUE) values.add(after.date());
                    values.add(after.position());
                    values.add(after.leg());
                });
        var order = range.newestFirst() ? key.replace(",", " DESC,") + " DESC" : key;
        sql.append(" ORDER BY ").append(order).append(" LIMIT ").append(request.limit() + 1);
        return reading.sql(sql.toString()).params(values).query(LineRow::read).list();
    }
}
