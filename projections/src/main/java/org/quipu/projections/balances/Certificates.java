package org.quipu.projections.balances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quipu.core.account.Component;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Certificate.Certified;
import org.quipu.projections.balances.Certificate.Sums;

/** What a year's interest came to. */
public final class Certificates {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Reading.Room room;

    /**
     * Queries on a database.
     *
     * @param database where the tables are
     */
    public Certificates(DataSource database) {
        room = new Reading.Room(database);
    }

    /**
     * A year's interest.
     *
     * @param ledger of which ledger
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @return empty where there is no account of that id that earns, and none of such a client
     */
    public Optional<Certificate> of(String ledger, String holder, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return Optional.empty();
        return room.read(
                ledger,
                reading -> {
                    var accounts = accounts(reading, holder);
                    if (accounts.isEmpty()) return Optional.empty();
                    var sums = sums(reading, accounts, year);
                    var end = LocalDate.of(year, 12, 31);
                    return Optional.of(
                            new Certificate(
                                    holder,
                                    year,
                                    accounts.stream()
                                            .filter(it -> !it.openedOn().isAfter(end))
                                            .map(it -> certified(it, sums))
                                            .toList(),
                                    reading.moment(When.NOW)));
                });
    }

    /** An account of that id; else those of a client of that id. */
    private static List<Account> accounts(Reading reading, String holder) {
        var own = reading.account(AccountRef.parse(holder), Long.MAX_VALUE);
        return own
                .map(List::of)
                .orElseGet(() -> reading.accounts("client = ?", Integer.MAX_VALUE, holder))
                .stream()
                .filter(Certificates::earns)
                .toList();
    }

    private static boolean earns(Account account) {
        return account.component() == Component.DEPOSIT
                || account.component() == Component.TERM_DEPOSIT;
    }

    private static Certified certified(Account account, Map<String, Sums> sums) {
        var nothing = Sums.nothing(account.currency());
        return new Certified(account, sums.getOrDefault(account.id(), nothing));
    }

    private static Map<String, Sums> sums(Reading reading, List<Account> accounts, int year) {
        var ids = accounts.stream().map(Account::id).toList();
        var sums = new HashMap<String, Sums>();
        reading.sql(
                        """
                        SELECT i.account, a.currency, sum(i.gross) AS gross, sum(i.tax) AS tax,
                               sum(i.overdraft) AS overdraft,
                               -sum(least(i.gross, 0)) AS taken_back,
                               -sum(least(i.tax, 0)) AS given_back
                        FROM $.interest AS i JOIN $.account AS a ON a.id = i.account
                        WHERE i.account IN (:accounts) AND i.in_books_of BETWEEN :first AND :last
                        GROUP BY i.account, a.currency
                        """)
                .param("accounts", ids)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    sums.put(row.getString("account"), sums(row));
                });
        return sums;
    }

    private static Sums sums(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Sums(
                new Money(currency, row.getLong("gross")),
                new Money(currency, row.getLong("tax")),
                new Money(currency, row.getLong("overdraft")),
                new Money(currency, row.getLong("taken_back")),
                new Money(currency, row.getLong("given_back")));
    }
}
