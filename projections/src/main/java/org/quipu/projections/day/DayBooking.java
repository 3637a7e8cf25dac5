package org.quipu.projections.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quipu.core.account.Book;
import org.quipu.core.account.Role;
import org.quipu.core.money.Money;

/**
 * What the bank booked for a day.
 *
 * @param day which
 * @param through the position of its closing: what is later counts in later days
 * @param rules the version of the rules that measured
 * @param position where it is recorded
 * @param lines by product, branch and account
 */
public record DayBooking(LocalDate day, long through, int rules, long position, List<Line> lines) {
    /** Keeps a copy. */
    public DayBooking {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param branch in whose books
     * @param product of the accounts behind it; empty for none's
     * @param fund whose money was lent; empty for the bank's own
     * @param currency ISO 4217
     * @param account of the general ledger, by its meaning
     * @param own the difference the day made; debit positive
     * @param restated what became known of earlier days since they were booked
     * @param count customers' accounts behind it
     */
    public record Line(
            String branch,
            String product,
            Optional<String> fund,
            String currency,
            String account,
            String own,
            String restated,
            int count) {
        /**
         * The difference the day made.
         *
         * @return debit positive
         */
        public Money ownPart() {
            return Money.of(Currency.getInstance(currency), own);
        }

        /**
         * What became known of earlier days.
         *
         * @return debit positive
         */
        public Money restatedPart() {
            return Money.of(Currency.getInstance(currency), restated);
        }

        /**
         * What it adds to the account.
         *
         * @return both parts
         */
        public Money together() {
            return ownPart().plus(restatedPart());
        }

        /**
         * The book it is written in.
         *
         * @return the statutory one, or one that stands beside it
         */
        public Book book() {
            return Role.named(account).book();
        }

        /**
         * Whether that stands beside the statutory one.
         *
         * @return true if so
         */
        public boolean isBeside() {
            return book() != Book.STATUTORY;
        }
    }

    /**
     * A sum of lines.
     *
     * @param book of them
     * @param currency of them
     * @param debits what they add on debit sides
     * @param credits what they add on credit sides
     */
    public record Sum(Book book, String currency, Money debits, Money credits) {
        static Sum of(Line line) {
            var moved = line.together();
            var none = moved.zero();
            return new Sum(
                    line.book(), line.currency(), moved.max(none), moved.negated().max(none));
        }

        Sum plus(Sum other) {
            return new Sum(book, currency, debits.plus(other.debits), credits.plus(other.credits));
        }
    }

    /**
     * Some of its lines.
     *
     * @param branch of this branch
     * @param product of this product
     * @param fund lent from this fund
     * @param account on this account
     * @param currency in this currency
     * @return those that are all of this, in order
     */
    public List<Line> lines(
            Optional<String> branch,
            Optional<String> product,
            Optional<String> fund,
            Optional<String> account,
            Optional<String> currency) {
        return lines.stream()
                .filter(line -> branch.filter(it -> !it.equals(line.branch())).isEmpty())
                .filter(line -> product.filter(it -> !it.equals(line.product())).isEmpty())
                .filter(line -> fund.isEmpty() || fund.equals(line.fund()))
                .filter(line -> account.filter(it -> !it.equals(line.account())).isEmpty())
                .filter(line -> currency.filter(it -> !it.equals(line.currency())).isEmpty())
                .toList();
    }

    /**
     * What lines come to, each book by itself; what is single-entry comes to nothing by no rule.
     *
     * @param lines of them
     * @return by book and currency
     */
    public static List<Sum> sums(List<Line> lines) {
        return Stream.of(Book.values())
                .filter(Book::isDoubleEntry)
                .flatMap(book -> sums(book, lines).stream())
                .toList();
    }

    private static Collection<Sum> sums(Book book, List<Line> lines) {
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            if (line.book() == book) sums.merge(line.currency(), Sum.of(line), Sum::plus);
        }
        return sums.values();
    }
}
