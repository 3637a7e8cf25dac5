package org.quipu.projections.entry;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.core.money.Money;

/**
 * An entry by hand as it stands.
 *
 * @param entry what was written
 * @param status standing or reversed
 * @param reversedBy the entry that took it back
 * @param origin who wrote it
 */
public record HandEntry(Written entry, String status, Optional<String> reversedBy, Origin origin) {
    /**
     * What was written.
     *
     * @param id of the transaction
     * @param position of its event
     * @param date in whose books
     * @param currency ISO 4217
     * @param lines debits positive
     * @param reversesOn the later day whose books take it back by themselves
     * @param reverses the transaction that it takes back
     * @param approvedBy the second person
     * @param bookingDate the business date
     */
    public record Written(
            String id,
            long position,
            LocalDate date,
            String currency,
            List<Line> lines,
            Optional<LocalDate> reversesOn,
            Optional<String> reverses,
            Optional<String> approvedBy,
            LocalDate bookingDate) {
        /** Keeps a copy. */
        public Written {
            lines = List.copyOf(lines);
        }

        /**
         * The amount of a line.
         *
         * @param line of this entry
         * @return debit positive
         */
        public Money amount(Line line) {
            return Money.of(Currency.getInstance(currency), line.amount());
        }

        /**
         * What its debits come to, as its credits do.
         *
         * @return the sum
         */
        public Money total() {
            var none = Money.zero(Currency.getInstance(currency));
            return lines.stream().map(this::amount).map(none::max).reduce(none, Money::plus);
        }
    }

    /**
     * A line.
     *
     * @param account of the chart
     * @param branch in whose books
     * @param amount debit positive
     */
    public record Line(String account, String branch, String amount) {}

    /**
     * Where it came from.
     *
     * @param actor who wrote it
     * @param narrative words, until erased
     * @param fund the source of funds
     */
    public record Origin(String actor, Optional<String> narrative, Optional<String> fund) {}

    /**
     * Whether it may be taken back: it stands, takes nothing back and does not go by itself.
     *
     * @return whether ledger-api would listen
     */
    public boolean isReversible() {
        return status.equals("standing")
                && entry.reverses().isEmpty()
                && entry.reversesOn().isEmpty();
    }
}
