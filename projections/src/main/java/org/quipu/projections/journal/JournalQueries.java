package org.quipu.projections.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.account.Role;
import org.quipu.core.chart.Chart;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.balances.Reading;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.AccountLedger.After;
import org.quipu.projections.journal.AccountLedger.Balanced;
import org.quipu.projections.journal.JournalEntries.Entry;
import org.quipu.projections.journal.Statements.BalanceSheet;
import org.quipu.projections.journal.Statements.BalanceSheets;
import org.quipu.projections.journal.Statements.IncomeStatement;
import org.quipu.projections.journal.Statements.IncomeStatements;
import org.quipu.projections.journal.TrialBalance.Line;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.journal.TrialBalance.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks what the general ledger stands at, and what brought it there. */
public final class JournalQueries {
    private static final String IN_SCOPE =
            """
              AND (:branch::text IS NULL OR branch = :branch)
              AND (:product::text IS NULL OR product = :product)
              AND (:fund::text IS NULL OR fund = :fund)
              AND (:currency::text IS NULL OR currency = :currency)
            """;

    private final Reading.Room room;

    /** Which lines are added up. */
    private record Span(Optional<LocalDate> from, boolean closings) {
        /** Everything until the day asked for. */
        static final Span ALL = new Span(Optional.empty(), true);
    }

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public JournalQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * The trial balance at the close of a date.
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
                    return new TrialBalance(
                            moment, scope, sheets(reading, moment, scope, Span.ALL));
                });
    }

    /**
     * The balance sheet at the close of a date.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param scope whose accounts
     * @return one a currency
     */
    public BalanceSheets balanceSheet(String ledger, When when, Scope scope) {
        var balance = trialBalance(ledger, when, scope);
        return new BalanceSheets(
                balance.moment(), scope, balance.sheets().stream().map(BalanceSheet::of).toList());
    }

    /**
     * What was earned and spent from a day to the close of a date; what closes a year does not
     * count.
     *
     * @param ledger of which ledger
     * @param when to when
     * @param from the first day
     * @param scope whose accounts
     * @return one a currency
     */
    public IncomeStatements incomeStatement(
            String ledger, When when, Optional<LocalDate> from, Scope scope) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Journal.NAME);
                    var sheets = sheets(reading, moment, scope, new Span(from, false));
                    return new IncomeStatements(
                            moment,
                            from,
                            scope,
                            sheets.stream()
                                    .map(IncomeStatement::of)
                                    .filter(it ->
                                            it.parts().stream()
                                                    .anyMatch(part -> !part.lines().isEmpty()))
                                    .toList());
                });
    }

    private static List<Sheet> sheets(Reading reading, Moment moment, Scope scope, Span span) {
        var chart = JournalChart.at(moment.position(), reading);
        var lines = new ArrayList<Line>();
        balances(reading, moment, scope, span)
                .forEach((code, balances) -> {
                    for (var balance : balances) {
                        lines.add(new Line(account(chart, code), role(chart, code), balance));
                    }
                });
        lines.sort(
                Comparator.comparing((Line line) -> line.balance().currency().getCurrencyCode())
                        .thenComparing(line -> line.account().code()));
        return TrialBalance.sheets(lines);
    }

    private static ChartAccount account(Chart chart, String code) {
        return chart.find(code)
                .orElseThrow(() -> new IllegalStateException("Not in the chart: " + code));
    }

    private static Optional<Role> role(Chart chart, String code) {
        var roles = chart.rolesOf(code);
        return roles.size() == 1 ? Optional.of(roles.iterator().next()) : Optional.empty();
    }

    /**
     * Days that are over are added up already; of the day on which the moment lies only what was
     * known by then counts.
     */
    private static Map<String, List<Money>> balances(
            Reading reading, Moment moment, Scope scope, Span span) {
        var found = new LinkedHashMap<String, List<Money>>();
        scoped(
                        reading.sql(
                                """
                                WITH today AS (
                                    SELECT known_on, first_position FROM $.journal_known
                                    WHERE first_position <= :position
                                    ORDER BY first_position DESC LIMIT 1)
                                SELECT code, currency, sum(amount) FROM (
                                    SELECT code, currency, entry_date, branch, product, fund, closing,
                                           amount FROM $.journal_day
                                    WHERE known_on < (SELECT known_on FROM today)
                                    UNION ALL
                                    SELECT code, currency, entry_date, branch, product, fund, closing,
                                           amount FROM $.journal_line
                                    WHERE position BETWEEN (SELECT first_position FROM today)
                                        AND :position) AS known
                                WHERE entry_date <= :to
                                  AND (:from::date IS NULL OR entry_date >= :from)
                                  AND (:closings OR NOT closing)
                                """
                                        + IN_SCOPE
                                        + "GROUP BY code, currency"),
                        scope)
                .param("position", moment.position())
                .param("to", moment.asOf())
                .param("from", span.from().orElse(null))
                .param("closings", span.closings())
                .query((row, _) -> {
                    var money = money(row.getString(2), row.getBigDecimal(3));
                    return found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(money);
                })
                .list();
        return found;
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, Scope scope) {
        return sql.param("branch", scope.branch().orElse(null))
                .param("product", scope.product().orElse(null))
                .param("fund", scope.fund().orElse(null))
                .param("currency", scope.currency().orElse(null));
    }

    /**
     * The lines of an account, each with the balance after it.
     *
     * @param ledger of which ledger
     * @param when for when
     * @param request which lines
     * @return a page, the newest first; empty where the chart has no such account
     */
    public Optional<AccountLedger> account(
            String ledger, When when, AccountLedger.Request request) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Journal.NAME);
                    return JournalChart.at(moment.position(), reading)
                            .find(request.code())
                            .map(account -> account(reading, moment, account, request));
                });
    }

    private static AccountLedger account(
            Reading reading, Moment moment, ChartAccount account, AccountLedger.Request request) {
        var standing =
                balances(reading, moment, request.scope(), Span.ALL)
                        .getOrDefault(account.code(), List.of());
        if (standing.isEmpty()) {
            return new AccountLedger(moment, account, request.scope(), List.of(), Optional.empty());
        }
        var newest = standing.getFirst();
        var scope = request.scope().in(newest.currency().getCurrencyCode());
        var balance =
                request.after()
                        .map(after -> new Money(newest.currency(), after.balance()))
                        .orElse(newest);
        var lines = lines(reading, moment, request, scope);
        var more = lines.size() > request.limit();
        var balanced = new ArrayList<Balanced>();
        for (var line : lines.subList(0, Math.min(lines.size(), request.limit()))) {
            balanced.add(new Balanced(line, balance));
            balance = balance.minus(line.amount());
        }
        var next = more ? Optional.of(after(balanced.getLast(), balance)) : Optional.<After>empty();
        return new AccountLedger(moment, account, scope, balanced, next);
    }

    private static After after(Balanced last, Money before) {
        var line = last.line();
        return new After(line.date(), line.position(), line.number(), before.minor());
    }

    private static List<JournalLine> lines(
            Reading reading, Moment moment, AccountLedger.Request request, Scope scope) {
        var after = request.after();
        return scoped(
                        reading.sql(
                                """
                                SELECT * FROM $.journal_line
                                WHERE code = :code AND position <= :position AND entry_date <= :to
                                  AND (:from::date IS NULL OR entry_date >= :from)
                                  AND (:date::date IS NULL
                                       OR (entry_date, position, line) < (:date, :at, :line))
                                """
                                        + IN_SCOPE
                                        + """
                                        ORDER BY entry_date DESC, position DESC, line DESC
                                        LIMIT :limit
                                        """),
                        scope)
                .param("code", request.code())
                .param("position", moment.position())
                .param("to", moment.asOf())
                .param("from", request.from().orElse(null))
                .param("date", after.map(After::date).orElse(null))
                .param("at", after.map(After::position).orElse(0L))
                .param("line", after.map(After::line).orElse(0))
                .param("limit", request.limit() + 1)
                .query(JournalQueries::line)
                .list();
    }

    /**
     * The entries that have a line as asked for.
     *
     * @param ledger of which ledger
     * @param when to when
     * @param request which
     * @return a page, the newest first
     */
    public JournalEntries entries(String ledger, When when, JournalEntries.Request request) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when, Journal.NAME);
                    var found = positions(reading, moment, request);
                    var more = found.size() > request.page().limit();
                    var shown = found.subList(0, Math.min(found.size(), request.page().limit()));
                    return new JournalEntries(
                            moment,
                            entries(reading, shown),
                            more ? Optional.of(shown.getLast()) : Optional.empty());
                });
    }

    private static List<Long> positions(
            Reading reading, Moment moment, JournalEntries.Request request) {
        var page = request.page();
        return scoped(
                        reading.sql(
                                """
                                SELECT DISTINCT position FROM $.journal_line
                                WHERE position BETWEEN :first AND :last AND entry_date <= :to
                                  AND (:code::text IS NULL OR code = :code)
                                  AND (:from::date IS NULL OR entry_date >= :from)
                                  AND (:type::text IS NULL OR type = :type)
                                """
                                        + IN_SCOPE
                                        + page.order()
                                        + " LIMIT :limit"),
                        request.scope())
                .param("first", page.first())
                .param("last", page.last(moment.position()))
                .param("to", moment.asOf())
                .param("code", request.code().orElse(null))
                .param("from", request.from().orElse(null))
                .param("type", request.type().orElse(null))
                .param("limit", page.limit() + 1)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static List<Entry> entries(Reading reading, List<Long> positions) {
        if (positions.isEmpty()) return List.of();
        var lines = new LinkedHashMap<Long, List<JournalLine>>();
        for (var position : positions) lines.put(position, new ArrayList<>());
        reading.sql(
                        """
                        SELECT * FROM $.journal_line WHERE position IN (:positions)
                        ORDER BY position, line
                        """)
                .param("positions", positions)
                .query(JournalQueries::line)
                .list()
                .forEach(line ->
                        lines.computeIfPresent(
                                line.position(),
                                (_, all) -> {
                                    all.add(line);
                                    return all;
                                }));
        return lines.entrySet().stream()
                .map(each -> {
                    var first = each.getValue().getFirst();
                    return new Entry(
                            each.getKey(), first.type(), first.bookedOn(), each.getValue());
                })
                .toList();
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("position"),
                row.getInt("line"),
                row.getString("type"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("entry_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("code"),
                Optional.ofNullable(row.getString("account")),
                row.getString("branch"),
                row.getString("product"),
                row.getString("fund"),
                new Money(Currency.getInstance(row.getString("currency")), row.getLong("amount")));
    }

    private static Money money(String currency, BigDecimal minor) {
        return new Money(Currency.getInstance(currency), minor.longValueExact());
    }
}
