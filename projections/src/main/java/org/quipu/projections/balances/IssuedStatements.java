package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.money.Money;
import org.quipu.core.statement.StatementLine;
import org.quipu.log.Hash;
import org.quipu.projections.balances.IssuedStatement.Heading;
import org.quipu.projections.balances.IssuedStatement.Line;
import org.quipu.projections.balances.IssuedStatement.Texts;

/** Statements that were sent out. */
public final class IssuedStatements {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public IssuedStatements(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * Statements of an account.
     *
     * @param account whose
     * @param headings the last first
     * @param moment as known when
     */
    public record Sent(Account account, List<Heading> headings, Moment moment) {}

    /**
     * The statements of an account.
     *
     * @param ledger of which ledger
     * @param ref which account
     * @return the last first; empty where there is no such account
     */
    public Optional<Sent> of(String ledger, AccountRef ref) {
        return room.read(
                ledger,
                reading ->
                        reading.account(ref, Long.MAX_VALUE)
                                .map(account ->
                                        new Sent(
                                                account,
                                                headings(reading, account),
                                                reading.moment(When.NOW))));
    }

    /**
     * The statements of an account that was found.
     *
     * @param ledger of which ledger
     * @param account whose
     * @return the last first
     */
    public List<Heading> of(String ledger, Account account) {
        return room.read(ledger, reading -> headings(reading, account));
    }

    private static List<Heading> headings(Reading reading, Account account) {
        return reading.sql(
                        "SELECT * FROM $.issued_statement WHERE account = ? ORDER BY number DESC")
                .param(account.id())
                .query((row, _) -> heading(row, account))
                .list();
    }

    private static Heading heading(ResultSet row, Account account) throws SQLException {
        return new Heading(
                row.getInt("number"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                new Money(account.currency(), row.getLong("opening")),
                new Money(account.currency(), row.getLong("closing")),
                row.getString("digest"),
                row.getObject("booked_on", LocalDate.class),
                row.getLong("position"));
    }

    /**
     * One statement.
     *
     * @param ledger of which ledger
     * @param ref which account
     * @param number which of its statements
     * @return empty where there is none
     */
    public Optional<IssuedStatement> one(String ledger, AccountRef ref, int number) {
        return room.read(
                ledger,
                reading ->
                        reading.account(ref, Long.MAX_VALUE)
                                .flatMap(account ->
                                        heading(reading, account, number)
                                                .map(heading ->
                                                        statement(reading, account, heading))));
    }

    private static Optional<Heading> heading(Reading reading, Account account, int number) {
        return reading.sql("SELECT * FROM $.issued_statement WHERE account = ? AND number = ?")
                .params(account.id(), number)
                .query((row, _) -> heading(row, account))
                .optional();
    }

    private static IssuedStatement statement(Reading reading, Account account, Heading heading) {
        var rows =
                reading.sql(
                                """
                                SELECT position, leg, in_books_of AS booking_date, value_date, amount,
                                       balance, type, counterparty, external_id, receipt, narrative
                                FROM $.line
                                WHERE account = ? AND in_books_of BETWEEN ? AND ? AND amount <> 0
                                ORDER BY position, leg
                                """)
                        .params(account.id(), heading.from(), heading.to())
                        .query(LineRow::read)
                        .list();
        var lines = new ArrayList<Line>();
        var digested = new ArrayList<StatementLine>();
        var balance = heading.opening();
        for (var row : rows) {
            var amount = account.own(row.amount());
            balance = balance.plus(amount);
            lines.add(
                    new Line(
                            row.position(),
                            row.leg(),
                            row.bookingDate(),
                            row.valueDate(),
                            amount,
                            balance,
                            texts(row.texts())));
            digested.add(
                    new StatementLine(
                            row.position(),
                            row.leg(),
                            row.bookingDate(),
                            row.valueDate(),
                            amount.minor()));
        }
        var isAsSent =
                balance.equals(heading.closing())
                        && Hash.ofText(StatementLine.text(digested))
                                .toString()
                                .equals(heading.digest());
        return new IssuedStatement(account, heading, lines, isAsSent);
    }

    private static Texts texts(LineRow.Texts texts) {
        return new Texts(texts.type(), texts.counterparty(), texts.externalId(), texts.receipt());
    }
}
