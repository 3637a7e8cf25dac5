package org.quipu.projections.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quipu.core.account.Book;
import org.quipu.core.chart.AccountType;

/**
 * The chart.
 *
 * @param version how often it was changed
 * @param accounts by code
 * @param position the last this may reflect
 * @param asOf the business date
 */
public record ChartView(int version, List<Account> accounts, long position, LocalDate asOf) {
    /** Keeps a copy. */
    public ChartView {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account.
     *
     * @param code how it is called in entries
     * @param name for people
     * @param type on which statement it stands
     * @param closed whether it takes no entries by hand any more
     * @param roles what is, was or will be booked to it
     * @param control whether it is the sum of a sub-ledger
     */
    public record Account(
            String code,
            String name,
            String type,
            boolean closed,
            List<String> roles,
            boolean control) {
        /** Keeps a copy. */
        public Account {
            roles = List.copyOf(roles);
        }

        /**
         * The book it belongs to.
         *
         * @return the statutory one, or one that stands beside it
         */
        public Book book() {
            return AccountType.valueOf(type.toUpperCase(Locale.ROOT)).book();
        }

        /**
         * Whether an entry by hand may be written on it.
         *
         * @return false for those that are closed, or kept by the ledger
         */
        public boolean takesEntries() {
            return !closed && !control && book() == Book.STATUTORY;
        }
    }

    /**
     * Where something is booked from a day on.
     *
     * @param role what is booked
     * @param product of this product only
     * @param fund of this source of funds only
     * @param channel through this payment channel only
     * @param account the account of the chart
     * @param validFrom the first booking date it holds for
     */
    public record Mapping(
            String role,
            Optional<String> product,
            Optional<String> fund,
            Optional<String> channel,
            String account,
            LocalDate validFrom) {}

    /**
     * All mappings.
     *
     * @param mappings in the order they were made
     */
    public record Mappings(List<Mapping> mappings) {
        /** Keeps a copy. */
        public Mappings {
            mappings = List.copyOf(mappings);
        }

        /**
         * Those to an account.
         *
         * @param code the account
         * @return in the order they were made
         */
        public List<Mapping> to(String code) {
            return mappings.stream().filter(mapping -> mapping.account().equals(code)).toList();
        }
    }

    /**
     * An account by its code.
     *
     * @param code which
     * @return empty where the chart has none
     */
    public Optional<Account> find(String code) {
        return accounts.stream().filter(account -> account.code().equals(code)).findFirst();
    }

    /**
     * How an account is called.
     *
     * @param code which
     * @return its name; empty where the chart has none
     */
    public String name(String code) {
        return find(code).map(Account::name).orElse("");
    }

    /**
     * The book an account belongs to.
     *
     * @param code which
     * @return the statutory one where the chart has none
     */
    public Book book(String code) {
        return find(code).map(Account::book).orElse(Book.STATUTORY);
    }
}
