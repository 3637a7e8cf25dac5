package org.quipu.projections.journal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quipu.core.account.Book;
import org.quipu.core.account.Role;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;

/**
 * What the accounts of the general ledger stand at.
 *
 * @param moment what it is true for
 * @param scope whose accounts
 * @param sheets one a currency, by its code
 */
public record TrialBalance(Moment moment, Scope scope, List<Sheet> sheets) {
    /**
     * Whose accounts; all of them where nothing is said. A branch balances, a product or fund does
     * not: the cash it moved is no product's.
     *
     * @param branch of one branch only
     * @param product of one product only
     * @param fund of one source of funds only
     * @param currency in one currency only
     */
    public record Scope(
            Optional<String> branch,
            Optional<String> product,
            Optional<String> fund,
            Optional<String> currency) {
        /** Everything. */
        public static final Scope ALL =
                new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /**
         * The same in one currency.
         *
         * @param other ISO 4217
         * @return the narrower scope
         */
        public Scope in(String other) {
            return new Scope(branch, product, fund, Optional.of(other));
        }
    }

    /**
     * One account.
     *
     * @param account of the chart
     * @param role what it means, where it means one thing only
     * @param balance debit positive
     */
    public record Line(ChartAccount account, Optional<Role> role, Money balance) {
        /**
         * The balance on the debit side.
         *
         * @return nothing where it is a credit
         */
        public Money debit() {
            return balance.max(balance.zero());
        }

        /**
         * The balance on the credit side.
         *
         * @return nothing where it is a debit
         */
        public Money credit() {
            return balance.negated().max(balance.zero());
        }

        /**
         * The balance as statements show it.
         *
         * @return positive on the side that increases accounts of its type
         */
        public Money stated() {
            return account.type().sign() > 0 ? balance : balance.negated();
        }
    }

    /**
     * The accounts in one currency.
     *
     * @param currency which
     * @param lines by their code
     */
    public record Sheet(Currency currency, List<Line> lines) {
        /** Keeps a copy. */
        public Sheet {
            lines = List.copyOf(lines);
        }

        /**
         * The statutory book: what stands beside it does not count.
         *
         * @return its accounts
         */
        public Part statutory() {
            return part(Book.STATUTORY);
        }

        /**
         * The books apart from one another.
         *
         * @return the statutory one, then those beside it that have accounts
         */
        public List<Part> parts() {
            return Stream.of(Book.values())
                    .map(this::part)
                    .filter(part -> part.book == Book.STATUTORY || !part.lines.isEmpty())
                    .toList();
        }

        private Part part(Book book) {
            return new Part(
                    book,
                    currency,
                    lines.stream().filter(line -> line.account().type().book() == book).toList());
        }
    }

    /**
     * The accounts of one book in one currency.
     *
     * @param book which
     * @param currency which
     * @param lines by their code
     */
    public record Part(Book book, Currency currency, List<Line> lines) {
        /**
         * All debits.
         *
         * @return their sum
         */
        public Money debits() {
            return sum(Line::debit);
        }

        /**
         * All credits.
         *
         * @return their sum; of double entry the same, unless one product alone was asked for
         */
        public Money credits() {
            return sum(Line::credit);
        }

        private Money sum(Function<Line, Money> side) {
            return lines.stream().map(side).reduce(new Money(currency, 0), Money::plus);
        }
    }

    /** Puts lines that are sorted by currency into sheets. */
    static List<Sheet> sheets(List<Line> lines) {
        var sheets = new ArrayList<Sheet>();
        var open = new ArrayList<Line>();
        for (var line : lines) {
            if (!open.isEmpty() && !currency(open.getFirst()).equals(currency(line))) {
                sheets.add(new Sheet(currency(open.getFirst()), open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) sheets.add(new Sheet(currency(open.getFirst()), open));
        return sheets;
    }

    private static Currency currency(Line line) {
        return line.balance().currency();
    }
}
