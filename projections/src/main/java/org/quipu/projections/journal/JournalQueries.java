package org.quipu.projections.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.TrialBalance.Line;
import org.quipu.projections.journal.TrialBalance.Scope;

/** Asks what the general ledger stands at, and what brought it there. */
public final class JournalQueries {
    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public JournalQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * The newest lines of one account of the general ledger.
     *
     * @param moment what they are true for
     * @param lines the newest first
     */
    public record Account(Moment moment, List<JournalLine> lines) {}

    /**
     * The trial balance at the close of a booking date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param scope whose accounts
     * @return one sheet a currency
     */
    public TrialBalance trialBalance(String ledger, When when, Scope scope) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Journal.NAME);
                    var lines = new ArrayList<>(balances(reading, moment, scope));
                    lines.sort(
                            Comparator.comparing((Line line) ->
                                            line.balance().currency().getCurrencyCode())
                                    .thenComparingInt(line -> line.role().code()));
                    return new TrialBalance(moment, scope, TrialBalance.sheets(lines));
                });
    }

    /**
     * Days that are over are added up already; of the day on which the moment lies only what was
     * booked until then counts.
     */
    private static List<Line> balances(Reading reading, Moment moment, Scope scope) {
        return reading.sql(
                        """
                        SELECT role, currency, sum(amount) FROM (
                            SELECT role, currency, branch, product, amount FROM $.journal_day
                            WHERE booked_on < (SELECT coalesce(max(booking_date), '0001-01-01')
                                               FROM $.day WHERE first_position <= :through)
                            UNION ALL
                            SELECT role, currency, branch, product, amount FROM $.journal_line
                            WHERE position BETWEEN
                                (SELECT coalesce(max(first_position), 0)
                                 FROM $.day WHERE first_position <= :through)
                                AND :through) AS booked
                        WHERE (:branch::text IS NULL OR branch = :branch)
                          AND (:product::text IS NULL OR product = :product)
                          AND (:currency::text IS NULL OR currency = :currency)
                        GROUP BY role, currency
                        """)
                .param("through", moment.bookedThrough())
                .param("branch", scope.branch().orElse(null))
                .param("product", scope.product().orElse(null))
                .param("currency", scope.currency().orElse(null))
                .query((row, _) ->
                        new Line(
                                Role.valueOf(row.getString(1)),
                                money(row.getString(2), row.getBigDecimal(3))))
                .list();
    }

    /**
     * The newest lines of an account, each with the balance after it.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param role which account
     * @param scope whose lines, in one currency
     * @param limit how many at most
     * @return the newest first
     */
    public Account account(String ledger, When when, Role role, Scope scope, int limit) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Journal.NAME);
                    var balance =
                            balances(reading, moment, scope).stream()
                                    .filter(line -> line.role() == role)
                                    .map(Line::balance)
                                    .findFirst();
                    return new Account(
                            moment,
                            balance.map(it -> lines(reading, moment, role, scope, it, limit))
                                    .orElse(List.of()));
                });
    }

    private static List<JournalLine> lines(
            Reading reading, Moment moment, Role role, Scope scope, Money balance, int limit) {
        var lines =
                reading.sql(
                                """
                                SELECT * FROM $.journal_line
                                WHERE role = :role AND position <= :through AND currency = :currency
                                  AND (:branch::text IS NULL OR branch = :branch)
                                  AND (:product::text IS NULL OR product = :product)
                                ORDER BY position DESC, line DESC LIMIT :limit
                                """)
                        .param("role", role.name())
                        .param("through", moment.bookedThrough())
                        .param("currency", balance.currency().getCurrencyCode())
                        .param("branch", scope.branch().orElse(null))
                        .param("product", scope.product().orElse(null))
                        .param("limit", limit)
                        .query((row, _) -> line(row, balance))
                        .list();
        var after = balance;
        var balanced = new ArrayList<JournalLine>(lines.size());
        for (var line : lines) {
            balanced.add(line.with(after));
            after = after.minus(line.amount());
        }
        return balanced;
    }

    private static JournalLine line(ResultSet row, Money balance) throws SQLException {
        return new JournalLine(
                row.getLong("position"),
                row.getString("type"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                Optional.ofNullable(row.getString("account")),
                row.getString("branch"),
                row.getString("product"),
                new Money(balance.currency(), row.getLong("amount")),
                balance);
    }

    private static Money money(String currency, BigDecimal minor) {
        return new Money(Currency.getInstance(currency), minor.longValueExact());
    }
}
