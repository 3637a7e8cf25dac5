package org.quipu.projections.journal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.core.account.Grain;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.account.Role;
import org.quipu.core.bank.LedgerLines;
import org.quipu.core.period.PeriodEvent;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds: the lines they write, and what these add to each day. */
final class JournalRows {
    private final JournalAccounts accounts;
    private final JournalChart chart;
    private final KnownDays known;
    private final CopyRows lines =
            new CopyRows(
                    "$.journal_line (position, line, booked_on, entry_date, value_date, code,"
                            + " role, account, branch, product, fund, currency, amount, closing, type)",
                    15);
    private final Map<Day, BigDecimal> days = new LinkedHashMap<>();
    private LedgerLines books;

    /** What is added up. */
    private record Day(
            LocalDate knownOn,
            LocalDate entryDate,
            String code,
            Grain grain,
            String currency,
            boolean closing) {}

    JournalRows(JournalAccounts accounts, JournalChart chart, KnownDays known) {
        this.accounts = accounts;
        this.chart = chart;
        this.known = known;
        this.books = new LedgerLines(accounts::of, chart.chart());
    }

    void add(Happened happened) {
        var knownOn = known.of(happened);
        if (chart.take(happened)) books = new LedgerLines(accounts::of, chart.chart());
        var written = books.of(happened.event());
        for (var i = 0; i < written.size(); i++) add(happened, i, written.get(i), knownOn);
        accounts.take(happened.event());
    }

    private void add(Happened happened, int number, LedgerLines.Line line, LocalDate knownOn) {
        var event = happened.event();
        var currency = line.amount().currency().getCurrencyCode();
        var closing = event instanceof PeriodEvent;
        lines.row()
                .bigint(happened.position())
                .integer(number)
                .date(event.bookedOn())
                .date(line.date())
                .date(valueDate(happened, line))
                .text(line.code())
                .text(line.role().map(Role::text))
                .text(line.account())
                .text(line.grain().branch())
                .text(line.grain().product())
                .text(fund(line.grain()))
                .text(currency)
                .bigint(line.amount().minor())
                .bool(closing)
                .text(happened.type());
        days.merge(
                new Day(knownOn, line.date(), line.code(), line.grain(), currency, closing),
                BigDecimal.valueOf(line.amount().minor()),
                BigDecimal::add);
    }

    /** What is of no fund is of an empty one, for the sake of keys. */
    private static String fund(Grain grain) {
        return grain.fund().orElse("");
    }

    private static LocalDate valueDate(Happened happened, LedgerLines.Line line) {
        return happened.event() instanceof MayMove moves
                ? moves.moved().map(Movement::valueDate).orElse(line.date())
                : line.date();
    }

    void write(Connection connection, Schema schema) throws SQLException {
        accounts.write(connection, schema);
        chart.write(connection, schema);
        known.write(connection, schema);
        lines.copy(connection, schema);
        var sql =
                """
                INSERT INTO $.journal_day AS day
                    (known_on, entry_date, code, branch, product, fund, currency, closing, amount)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (known_on, entry_date, code, branch, product, fund, currency, closing)
                DO UPDATE SET amount = day.amount + excluded.amount
                """;
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            for (var day : days.entrySet()) {
                statement.setObject(1, day.getKey().knownOn());
                statement.setObject(2, day.getKey().entryDate());
                statement.setString(3, day.getKey().code());
                statement.setString(4, day.getKey().grain().branch());
                statement.setString(5, day.getKey().grain().product());
                statement.setString(6, fund(day.getKey().grain()));
                statement.setString(7, day.getKey().currency());
                statement.setBoolean(8, day.getKey().closing());
                statement.setBigDecimal(9, day.getValue());
                statement.addBatch();
            }
            if (!days.isEmpty()) statement.executeBatch();
        }
    }
}
