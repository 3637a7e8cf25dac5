package org.quipu.projections.journal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.bank.Bank;
import org.quipu.core.journal.BranchEntry;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds: the lines of their entries, and what these add to each day. */
final class JournalRows {
    /** Where an entry without accounts and without a branch is booked. */
    private static final String NOWHERE = "";

    private final JournalAccounts accounts;
    private final CopyRows lines =
            new CopyRows(
                    "$.journal_line (position, line, booked_on, value_date, role, account, branch,"
                            + " product, currency, amount, type)",
                    11);
    private final Map<Day, BigDecimal> days = new LinkedHashMap<>();

    /** What is added up. */
    private record Day(
            LocalDate bookedOn, String role, String branch, String product, String currency) {}

    JournalRows(JournalAccounts accounts) {
        this.accounts = accounts;
    }

    void add(Happened happened) {
        Bank.journal(happened.event())
                .ifPresent(entry -> {
                    var otherwise = happened.event().envelope().branch().orElse(NOWHERE);
                    var spread = BranchEntry.of(entry, it -> accounts.of(it).branch(), otherwise);
                    var product = product(spread);
                    for (var i = 0; i < spread.lines().size(); i++) {
                        add(happened, i, spread.lines().get(i), product);
                    }
                });
    }

    /** The product of an entry is that of the first account that has one. */
    private String product(BranchEntry entry) {
        return entry.lines().stream()
                .flatMap(line -> line.account().stream())
                .map(account -> accounts.of(account).product())
                .filter(product -> !product.isEmpty())
                .findFirst()
                .orElse(JournalAccounts.NO_PRODUCT);
    }

    private void add(Happened happened, int number, BranchEntry.Line line, String home) {
        var event = happened.event();
        var product = line.account().map(it -> accounts.of(it).product()).orElse(home);
        var valueDate =
                event instanceof MayMove moves
                        ? moves.moved().map(Movement::valueDate).orElse(event.bookedOn())
                        : event.bookedOn();
        var currency = line.amount().currency().getCurrencyCode();
        lines.row()
                .bigint(happened.position())
                .smallint(number)
                .date(event.bookedOn())
                .date(valueDate)
                .text(line.role().name())
                .text(line.account())
                .text(line.branch())
                .text(product)
                .text(currency)
                .bigint(line.amount().minor())
                .text(happened.type());
        days.merge(
                new Day(event.bookedOn(), line.role().name(), line.branch(), product, currency),
                BigDecimal.valueOf(line.amount().minor()),
                BigDecimal::add);
    }

    void write(Connection connection, Schema schema) throws SQLException {
        accounts.write(connection, schema);
        lines.copy(connection, schema);
        var sql =
                """
                INSERT INTO $.journal_day AS day
                    (booked_on, role, branch, product, currency, amount)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (booked_on, role, branch, product, currency)
                DO UPDATE SET amount = day.amount + excluded.amount
                """;
        try (var statement = connection.prepareStatement(schema.render(sql))) {
            for (var day : days.entrySet()) {
                statement.setObject(1, day.getKey().bookedOn());
                statement.setString(2, day.getKey().role());
                statement.setString(3, day.getKey().branch());
                statement.setString(4, day.getKey().product());
                statement.setString(5, day.getKey().currency());
                statement.setBigDecimal(6, day.getValue());
                statement.addBatch();
            }
            if (!days.isEmpty()) statement.executeBatch();
        }
    }
}
