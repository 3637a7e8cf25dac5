package org.quipu.projections.arrears;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.rate.Ratio;
import org.quipu.projections.balances.Moment;

/**
 * Whom the bank lends to at the close of a date. A borrower with several loans counts once.
 *
 * @param moment what it is true for
 * @param total all borrowers that were looked at
 * @param parts the same told apart, the most borrowers first; one with loans in two counts in both
 */
public record Outreach(Moment moment, Figures total, List<Part> parts) {
    /** Keeps a copy. */
    public Outreach {
        parts = List.copyOf(parts);
    }

    /** Borrowers that are counted by what is known of them on the date. */
    public enum Known {
        /** Their {@code gender} is {@code female}. */
        WOMEN("gender", "female"),
        /** Their {@code displacement} is {@code displaced}. */
        DISPLACED("displacement", "displaced"),
        /** Their {@code area} is {@code rural}. */
        RURAL("area", "rural");

        private final String dimension;
        private final String value;

        Known(String dimension, String value) {
            this.dimension = dimension;
            this.value = value;
        }

        By by() {
            return new By(dimension);
        }

        String value() {
            return value;
        }
    }

    /**
     * Some of the borrowers.
     *
     * @param value what they have in common; empty for those that have none
     * @param figures of them
     */
    public record Part(Optional<String> value, Figures figures) {}

    /**
     * How many there are.
     *
     * @param borrowers on whose loans principal is outstanding
     * @param loans of theirs
     * @param firstTime borrowers to whom the bank has lent once only
     * @param known borrowers by what is known of them
     */
    public record Figures(long borrowers, long loans, long firstTime, Map<Known, Long> known) {
        /** Nobody. */
        static final Figures NOBODY = new Figures(0, 0, 0, Map.of());

        /** Keeps a sorted copy. */
        public Figures {
            var sorted = new EnumMap<Known, Long>(Known.class);
            sorted.putAll(known);
            known = java.util.Collections.unmodifiableMap(sorted);
        }

        /**
         * How many are known to be something.
         *
         * @param what they are
         * @return the number
         */
        public long of(Known what) {
            return known.getOrDefault(what, 0L);
        }

        /**
         * A number in per cent of the borrowers.
         *
         * @param number of borrowers
         * @return two decimals, ties away from zero; empty where there is nobody
         */
        public Optional<BigDecimal> percent(long number) {
            return Ratio.percent(BigDecimal.valueOf(number), BigDecimal.valueOf(borrowers));
        }
    }
}
