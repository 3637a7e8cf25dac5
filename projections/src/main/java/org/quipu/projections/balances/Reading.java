package org.quipu.projections.balances;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quipu.projections.runtime.Generations;
import org.quipu.projections.runtime.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One look at a ledger's rows: everything asked within it is of one and the same position. */
public final class Reading {
    private final JdbcClient database;
    private final Schema schema;

    private Reading(JdbcClient database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Opens readings on a database. */
    public static final class Room {
        private final JdbcClient database;
        private final TransactionTemplate transactions;

        /**
         * A room.
         *
         * @param source the database
         */
        public Room(DataSource source) {
            database = JdbcClient.create(source);
            transactions = new TransactionTemplate(new JdbcTransactionManager(source));
            transactions.setReadOnly(true);
            transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }

        /**
         * Looks once.
         *
         * @param <T> what is asked for
         * @param ledger of which ledger
         * @param question what is asked
         * @return the answer
         */
        public <T> T read(String ledger, Function<Reading, T> question) {
            return java.util.Objects.requireNonNull(
                    transactions.execute(_ -> question.apply(new Reading(database, live(ledger)))));
        }

        private Schema live(String ledger) {
            var select = new Generations(ledger).select();
            return new Schema(ledger, database.sql(select).query(Integer.class).single());
        }
    }

    /**
     * A statement on the ledger's tables.
     *
     * @param sql with tables as {@code $.name}
     * @return to be given parameters
     */
    public JdbcClient.StatementSpec sql(String sql) {
        return database.sql(schema.render(sql));
    }

    Moment moment(When when) {
        return moment(when, List.of());
    }

    /**
     * Settles what is asked for: missing parts are the newest there are.
     *
     * @param when what is asked
     * @param projection that is read beside balances, which know the days
     * @return as far as both are
     */
    public Moment moment(When when, String projection) {
        return moment(when, List.of(projection));
    }

    /**
     * Settles what is asked for: missing parts are the newest there are.
     *
     * @param when what is asked
     * @param projections that are read beside balances, which know the days
     * @return as far as all are
     */
    public Moment moment(When when, List<String> projections) {
        var read = Stream.concat(Stream.of(Balances.NAME), projections.stream()).toList();
        var applied =
                sql("SELECT min(position) FROM $.place WHERE projection IN (:read)")
                        .param("read", read)
                        .query(Long.class)
                        .single();
        var position = Math.min(when.knownAt().map(this::position).orElse(applied), applied);
        var asOf = when.asOf().orElseGet(() -> dateAt(position));
        return new Moment(position, applied, asOf, Math.min(position, lastPosition(asOf)));
    }

    private long position(Known known) {
        return switch (known) {
            case Known.At(var position) -> position;
            case Known.AtCloseOf(var day) ->
                    sql("SELECT position FROM $.booked_day WHERE day = ?")
                            .param(day)
                            .query(Long.class)
                            .optional()
                            .orElseThrow(() -> new Known.NotBooked(day));
        };
    }

    private LocalDate dateAt(long position) {
        return sql("SELECT min(booking_date) FROM $.day WHERE last_position >= ?")
                .param(position)
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.EPOCH);
    }

    /** The last position that was booked on a date or before; 0 where there is none. */
    long lastPosition(LocalDate date) {
        return sql("SELECT coalesce(max(last_position), 0) FROM $.day WHERE booking_date <= ?")
                .param(date)
                .query(Long.class)
                .single();
    }

    /** The first position that was booked on a date or after; beyond all where there is none. */
    long firstPosition(LocalDate date) {
        return sql("SELECT coalesce(min(first_position), ?) FROM $.day WHERE booking_date >= ?")
                .params(Long.MAX_VALUE, date)
                .query(Long.class)
                .single();
    }

    /**
     * Finds an account.
     *
     * @param ref which
     * @param position by when it was opened
     * @return empty where there was none
     */
    public Optional<Account> account(AccountRef ref, long position) {
        return accounts(
                        (ref.external() ? "external_id = ?" : "id = ?") + " AND position <= ?",
                        1,
                        ref.name(),
                        position)
                .stream()
                .findFirst();
    }

    /** An account where it was by a moment: a loan where it was transferred last. */
    Account placed(Account account, Moment moment) {
        if (!account.component().isLoan()) return account;
        return sql("""
        SELECT branch FROM $.account_branch WHERE account = ? AND position <= ?
        ORDER BY position DESC LIMIT 1
        """)
                .params(account.id(), moment.bookedThrough())
                .query(String.class)
                .optional()
                .map(account::in)
                .orElse(account);
    }

    /** Accounts that a condition of ours selects, by id. */
    List<Account> accounts(String condition, int limit, Object... values) {
        return sql("SELECT * FROM $.account WHERE " + condition + " ORDER BY id LIMIT " + limit)
                .params(List.of(values))
                .query(AccountRows::read)
                .list();
    }

    /** The balance in booking order after everything up to a position, debit positive. */
    long balance(String account, long position) {
        return sql("""
        SELECT balance FROM $.line WHERE account = ? AND position <= ?
        ORDER BY position DESC, leg DESC LIMIT 1
        """)
                .params(account, position)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * The balance by value date: the one by booking date, and the few lines whose two dates lie on
     * different sides of the date asked for.
     */
    long valueBalance(String account, Moment moment) {
        var asOf = moment.asOf();
        long across =
                sql("""
                SELECT coalesce(sum(CASE WHEN value_date <= ? THEN amount ELSE -amount END), 0)
                FROM $.line
                WHERE account = ? AND position <= ? AND value_date <> booking_date
                  AND (value_date <= ?) <> (booking_date <= ?)
                """)
                        .params(asOf, account, moment.position(), asOf, asOf)
                        .query(Long.class)
                        .single();
        return balance(account, moment.bookedThrough()) + across;
    }
}
