package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.Moment;

/**
 * Why the figures of a loan that was paid out are what they are: each is the sum of its terms.
 *
 * @param account as it was opened
 * @param moment what it is true for
 * @param rulesVersion the version of the rules of servicing that the loan keeps
 * @param figures in reading order
 */
public record Explained(Account account, Moment moment, int rulesVersion, List<Figure> figures) {
    /** Keeps a copy. */
    public Explained {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param name what it is, such as {@code principal_outstanding}
     * @param amount minor units; of {@code days_past_due} days
     * @param terms what adds up to it
     */
    public record Figure(String name, long amount, List<Term> terms) {
        /** Keeps a copy. */
        public Figure {
            terms = List.copyOf(terms);
        }

        /**
         * Whether it counts days; all others are money.
         *
         * @return true for days
         */
        public boolean isDays() {
            return name.equals("days_past_due");
        }
    }

    /**
     * A part of a figure.
     *
     * @param source a transaction's id, what fell due by kind and date, an instalment, or words
     * @param type of the transaction, its catalogued name
     * @param position of its event; empty for what is no event, or is not recorded yet
     * @param day when it takes effect or falls due, where it is of one day
     * @param rule its name
     * @param amount minor units, or days
     */
    public record Term(
            String source,
            Optional<String> type,
            OptionalLong position,
            Optional<LocalDate> day,
            String rule,
            long amount) {}

    /**
     * An amount of the loan's currency.
     *
     * @param minor minor units
     * @return the money
     */
    public Money money(long minor) {
        return new Money(account.currency(), minor);
    }
}
