package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quipu.core.account.Role;
import org.quipu.core.interest.SavingsLife;
import org.quipu.core.servicing.BooksAtClose;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Servicing;

/** The books of one account, by value date, as known by a date. */
@FunctionalInterface
public interface AccountBooks {
    /**
     * The books at the close of a day.
     *
     * @param day by value date
     * @param knownAt what was booked later does not count
     * @return both parts; nothing before there is an account
     */
    Sides at(LocalDate day, LocalDate knownAt);

    /**
     * The two parts of the books. Debit is positive, minor units.
     *
     * @param journals what transactions moved
     * @param measures the rest; memo accounts are single-entry
     */
    record Sides(Balances journals, Balances measures) {
        static final Sides NONE = new Sides(Balances.NONE, Balances.NONE);
    }

    /**
     * A loan's.
     *
     * @param loan the loan
     * @return its books
     */
    static AccountBooks of(Servicing loan) {
        return (day, knownAt) -> {
            var close = loan.view(knownAt, new TreeSet<>(List.of(day))).closes().get(day);
            return close == null
                    ? Sides.NONE
                    : new Sides(Balances.of(close.journals()), measures(close.inBooks()));
        };
    }

    /**
     * The measures at the close of a day.
     *
     * @param close of the day
     * @return the part of a loan's books that no transaction made
     */
    static Balances measures(BooksAtClose close) {
        var measures = new TreeMap<String, Long>();
        for (var account : LoanAccount.values()) {
            put(account.text(), close.measure(account), measures);
        }
        put(Role.MEMO_INTEREST.text(), close.suspendedClaims().interest(), measures);
        put(Role.MEMO_PENALTY.text(), close.suspendedClaims().penalty(), measures);
        return new Balances(measures);
    }

    private static void put(String account, long amount, Map<String, Long> measures) {
        if (amount != 0) measures.put(account, amount);
    }

    /**
     * A savings account's.
     *
     * @param account the account
     * @param accruing whether interest is booked as it is earned, not only as it is posted
     * @return its books
     */
    static AccountBooks of(SavingsLife account, boolean accruing) {
        return (day, knownAt) -> {
            if (day.isBefore(account.terms().opened())) return Sides.NONE;
            var state = account.state(day, knownAt);
            return new Sides(
                    Balances.of(state.journals(accruing)), Balances.of(state.measures(accruing)));
        };
    }
}
