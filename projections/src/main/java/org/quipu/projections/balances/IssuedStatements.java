package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.account.Component;
import org.quipu.core.money.Money;
import org.quipu.core.statement.StatementLine;
import org.quipu.log.Hash;
import org.quipu.projections.balances.IssuedStatement.Heading;
import org.quipu.projections.balances.IssuedStatement.Line;
import org.quipu.projections.balances.IssuedStatement.Texts;

/** Statements that were sent out, and what a year's interest came to. */
public final class IssuedStatements {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_ACCOUNTS = 1_000;

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
     */
    public record Sent(Account account, List<Heading> headings) {}

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
                                .map(account -> new Sent(account, headings(reading, account))));
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

    /**
     * What a year's interest of one account came to, by the books it stands in.
     *
     * @param account whose
     * @param gross credit interest
     * @param tax withheld from it
     * @param overdraft charged on what was missing
     */
    public record Certified(Account account, Money gross, Money tax, Money overdraft) {
        /**
         * What the holder received of the credit interest.
         *
         * @return gross less tax
         */
        public Money net() {
            return gross.minus(tax);
        }
    }

    /**
     * A year's interest.
     *
     * @param ledger of which ledger
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @return by account; none where there is no such account or client
     */
    public List<Certified> certified(String ledger, String holder, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return List.of();
        return room.read(
                ledger,
                reading ->
                        holdersAccounts(reading, holder).stream()
                                .map(account -> certified(reading, account, year))
                                .toList());
    }

    /** An account of that id; else those of a client of that id. */
    private static List<Account> holdersAccounts(Reading reading, String holder) {
        var own = reading.account(AccountRef.parse(holder), Long.MAX_VALUE);
        return own
                .map(List::of)
                .orElseGet(() -> reading.accounts("client = ?", MOST_ACCOUNTS, holder))
                .stream()
                .filter(account -> account.component() == Component.DEPOSIT)
                .toList();
    }

    private static Certified certified(Reading reading, Account account, int year) {
        return reading.sql(
                        """
                        SELECT coalesce(sum(gross), 0), coalesce(sum(tax), 0),
                               coalesce(sum(overdraft), 0)
                        FROM $.interest
                        WHERE account = ? AND in_books_of BETWEEN ? AND ?
                        """)
                .params(account.id(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, _) ->
                        new Certified(
                                account,
                                new Money(account.currency(), row.getLong(1)),
                                new Money(account.currency(), row.getLong(2)),
                                new Money(account.currency(), row.getLong(3))))
                .single();
    }
}
