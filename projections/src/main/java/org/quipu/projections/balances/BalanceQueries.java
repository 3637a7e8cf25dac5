package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.account.Component;
import org.quipu.core.money.Money;

/** Asks for accounts and what they hold. Every answer is of one position. */
public final class BalanceQueries {
    private static final AfterSleeper BEFORE_ALL = new AfterSleeper(LocalDate.of(1, 1, 1), "");

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public BalanceQueries(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * What an account holds.
     *
     * @param ledger of which ledger
     * @param ref which account
     * @param when for when
     * @param by which date counts
     * @return the balance; empty where there was no such account
     */
    public Optional<Balance> balance(String ledger, AccountRef ref, When when, By by) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(when);
                    return reading.account(ref, moment.position())
                            .map(account -> balance(reading, account, moment, by));
                });
    }

    /**
     * What the newest figures are true for.
     *
     * @param ledger of which ledger
     * @return the newest position and booking date
     */
    public Moment now(String ledger) {
        return room.read(ledger, reading -> reading.moment(When.NOW));
    }

    /**
     * What clients hold, and some accounts whose ever they are.
     *
     * @param reading that is under way
     * @param moment date and position
     * @param clients whose accounts and loans
     * @param accounts their ids
     * @return by booking date, those that were opened by then, by id
     */
    public static List<Balance> held(
            Reading reading, Moment moment, List<String> clients, List<String> accounts) {
        return reading
                .sql(
                        """
                        SELECT * FROM $.account
                        WHERE (client IN (:clients) OR client IS NOT NULL AND id IN (:accounts))
                          AND position <= :position AND opened_on <= :asOf
                        ORDER BY id
                        """)
                .param("clients", clients.isEmpty() ? List.of("") : clients)
                .param("accounts", accounts.isEmpty() ? List.of("") : accounts)
                .param("position", moment.position())
                .param("asOf", moment.asOf())
                .query(AccountRows::read)
                .list()
                .stream()
                .map(account -> balance(reading, account, moment, By.BOOKING))
                .toList();
    }

    private static Balance balance(Reading reading, Account account, Moment moment, By by) {
        var booked = reading.balance(account.id(), moment.bookedThrough());
        var balance = by == By.BOOKING ? booked : reading.valueBalance(account.id(), moment);
        var holds = holds(reading, account, moment);
        var held =
                holds.stream()
                        .map(Balance.Hold::amount)
                        .reduce(Money.zero(account.currency()), Money::plus);
        return new Balance(
                reading.placed(account, moment),
                moment,
                by,
                account.own(balance),
                held,
                floor(reading, account, moment)
                        .map(floor -> account.own(booked).minus(held).minus(floor)),
                status(reading, account, moment),
                dormantSince(reading, account, moment),
                holds);
    }

    /** A hold reserves from its booking date until it is released, paid or expires by date. */
    private static List<Balance.Hold> holds(Reading reading, Account account, Moment moment) {
        return reading.sql(
                        """
                        SELECT * FROM (
                            SELECT hold, (array_agg(reserves ORDER BY position DESC))[1] AS reserves,
                                   min(booked_on) AS since, max(expires_on) AS expires_on,
                                   max(loan) AS loan,
                                   min(position) AS placed
                            FROM $.hold WHERE account = ? AND position <= ?
                            GROUP BY hold) AS h
                        WHERE reserves > 0 AND (expires_on IS NULL OR expires_on > ?)
                        ORDER BY placed
                        """)
                .params(account.id(), moment.bookedThrough(), moment.asOf())
                .query((row, _) ->
                        new Balance.Hold(
                                row.getString("hold"),
                                new Money(account.currency(), row.getLong("reserves")),
                                row.getObject("since", LocalDate.class),
                                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                                Optional.ofNullable(row.getString("loan"))))
                .list();
    }

    private static Optional<LocalDate> dormantSince(
            Reading reading, Account account, Moment moment) {
        if (account.component() != Component.DEPOSIT) return Optional.empty();
        return reading.sql(
                        """
                        SELECT since FROM (
                            SELECT since FROM $.account_dormancy
                            WHERE account = ? AND position <= ?
                            ORDER BY position DESC LIMIT 1) AS d
                        WHERE since IS NOT NULL
                        """)
                .params(account.id(), moment.bookedThrough())
                .query(LocalDate.class)
                .optional();
    }

    /** How far down the holder may draw: the minimum balance less the overdraft of the date. */
    private static Optional<Money> floor(Reading reading, Account account, Moment moment) {
        if (account.component() != Component.DEPOSIT) return Optional.empty();
        return account.product()
                .flatMap(product ->
                        reading.sql(
                                        """
                                        SELECT floor FROM $.product_version
                                        WHERE product = ? AND position <= ?
                                          AND valid_from <= ?
                                        ORDER BY valid_from DESC, position DESC LIMIT 1
                                        """)
                                .params(product, moment.position(), moment.asOf())
                                .query(Long.class)
                                .optional())
                .map(floor -> new Money(account.currency(), floor));
    }

    private static Status status(Reading reading, Account account, Moment moment) {
        if (account.openedOn().isAfter(moment.asOf())) return Status.NOT_OPENED;
        return reading.sql(
                        """
                        SELECT status FROM $.account_change WHERE account = ? AND position <= ?
                        ORDER BY position DESC LIMIT 1
                        """)
                .params(account.id(), moment.bookedThrough())
                .query(String.class)
                .optional()
                .map(Status::valueOf)
                .orElse(Status.OPEN);
    }

    /**
     * Finds accounts by what people have at hand.
     *
     * @param ledger of which ledger
     * @param text an id, an external id or a client's id, or the beginning of one of the first two
     * @param limit at most so many
     * @return exact matches first, then by id
     */
    public Found find(String ledger, String text, int limit) {
        return room.read(
                ledger,
                reading -> {
                    var exact =
                            reading.accounts(
                                    "(id = ? OR external_id = ? OR client = ?)",
                                    limit,
                                    text,
                                    text,
                                    text);
                    var prefix = literal(text) + "%";
                    var accounts =
                            exact.isEmpty()
                                    ? reading.accounts(
                                            "(id LIKE ? OR external_id LIKE ?)",
                                            limit,
                                            prefix,
                                            prefix)
                                    : exact;
                    var moment = reading.moment(When.NOW);
                    return new Found(
                            moment,
                            accounts.stream()
                                    .map(it -> balance(reading, it, moment, By.BOOKING))
                                    .toList());
                });
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /**
     * Which accounts that sleep are asked for.
     *
     * @param branch only this one's; empty for all
     * @param product only under its rules; empty for all
     * @param after those that come after this one; empty for the first
     * @param limit at most so many
     */
    public record Sleepers(
            Optional<String> branch,
            Optional<String> product,
            Optional<AfterSleeper> after,
            int limit) {}

    /**
     * The last account of a page.
     *
     * @param since the first day of its dormancy
     * @param account its id
     */
    public record AfterSleeper(LocalDate since, String account) {}

    /**
     * Accounts that sleep now, those longest first.
     *
     * @param ledger of which ledger
     * @param asked which
     * @return by booking date
     */
    public Sleeping dormant(String ledger, Sleepers asked) {
        return room.read(
                ledger,
                reading -> {
                    var moment = reading.moment(When.NOW);
                    var after = asked.after().orElse(BEFORE_ALL);
                    var asleep =
                            reading.sql(
                                            """
                                            SELECT a.*, d.since, coalesce(l.balance, 0) AS balance
                                            FROM $.account AS a JOIN LATERAL (
                                                SELECT since FROM $.account_dormancy
                                                WHERE account = a.id
                                                ORDER BY position DESC LIMIT 1) AS d
                                              ON d.since IS NOT NULL
                                            LEFT JOIN LATERAL (
                                                SELECT balance FROM $.line
                                                WHERE account = a.id AND position <= ?
                                                ORDER BY position DESC, leg DESC LIMIT 1) AS l
                                              ON true
                                            WHERE a.id IN (SELECT account FROM $.account_dormancy)
                                              AND a.branch = coalesce(nullif(?, ''), a.branch)
                                              AND a.product = coalesce(nullif(?, ''), a.product)
                                              AND NOT EXISTS (
                                                SELECT 1 FROM $.account_change AS c
                                                WHERE c.account = a.id AND c.status = 'CLOSED')
                                              AND (d.since, a.id) > (?, ?)
                                            ORDER BY d.since, a.id LIMIT ?
                                            """)
                                    .params(
                                            moment.bookedThrough(),
                                            asked.branch().orElse(""),
                                            asked.product().orElse(""),
                                            after.since(),
                                            after.account(),
                                            asked.limit() + 1)
                                    .query(BalanceQueries::asleep)
                                    .list();
                    return Sleeping.of(moment, asleep, asked.limit());
                });
    }

    private static Asleep asleep(ResultSet row, int number) throws SQLException {
        var account = AccountRows.read(row, number);
        return new Asleep(
                account,
                account.own(row.getLong("balance")),
                row.getObject("since", LocalDate.class));
    }

    /**
     * The closing balance of each booking date with any booking in the ledger.
     *
     * @param ledger of which ledger
     * @param account whose
     * @param from the first date
     * @return ascending by date, as the holder reads it
     */
    public List<DayBalance> days(String ledger, Account account, LocalDate from) {
        return room.read(
                ledger,
                reading ->
                        reading.sql(
                                        """
                                        SELECT d.booking_date, coalesce(l.balance, 0) AS balance
                                        FROM $.day AS d LEFT JOIN LATERAL (
                                            SELECT balance FROM $.line
                                            WHERE account = ? AND position <= d.last_position
                                            ORDER BY position DESC, leg DESC LIMIT 1) AS l ON true
                                        WHERE d.booking_date >= ?
                                        ORDER BY d.booking_date
                                        """)
                                .params(account.id(), from)
                                .query((row, _) ->
                                        new DayBalance(
                                                row.getObject(1, LocalDate.class),
                                                account.own(row.getLong(2))))
                                .list());
    }

    /**
     * Accounts that were found.
     *
     * @param moment what their balances are true for
     * @param balances by booking date
     */
    public record Found(Moment moment, List<Balance> balances) {}

    /**
     * An account that sleeps.
     *
     * @param account which
     * @param balance what is on it, by booking date
     * @param since the first day of its dormancy
     */
    public record Asleep(Account account, Money balance, LocalDate since) {}

    /**
     * Accounts that sleep at a moment.
     *
     * @param moment what is true then
     * @param balances those longest first
     * @param next where the next page begins; empty where there is none
     */
    public record Sleeping(Moment moment, List<Asleep> balances, Optional<AfterSleeper> next) {
        /** Keeps a copy. */
        public Sleeping {
            balances = List.copyOf(balances);
        }

        /** One more than there is room for says that there are further ones. */
        static Sleeping of(Moment moment, List<Asleep> found, int limit) {
            if (found.size() <= limit) return new Sleeping(moment, found, Optional.empty());
            var shown = found.subList(0, limit);
            var last = shown.getLast();
            var next = new AfterSleeper(last.since(), last.account().id());
            return new Sleeping(moment, shown, Optional.of(next));
        }
    }

    /**
     * A closing balance.
     *
     * @param date of which booking date
     * @param balance as the holder reads it
     */
    public record DayBalance(LocalDate date, Money balance) {}
}
