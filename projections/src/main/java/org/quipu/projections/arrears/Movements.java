package org.quipu.projections.arrears;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.core.servicing.Flow;
import org.quipu.projections.balances.Moment;

/**
 * How the gross portfolio came from month to month.
 *
 * @param moment what it is true for
 * @param sheets one a currency, since currencies are never added
 */
public record Movements(Moment moment, List<Sheet> sheets) {
    /** Keeps a copy. */
    public Movements {
        sheets = List.copyOf(sheets);
    }

    /**
     * The months of one currency.
     *
     * @param currency of every amount
     * @param total all loans that were looked at
     * @param parts the same told apart, in the order of their values
     */
    public record Sheet(Currency currency, List<Period> total, List<Part> parts) {
        /** Keeps copies. */
        public Sheet {
            total = List.copyOf(total);
            parts = List.copyOf(parts);
        }

        /**
         * In which ways anything moved at all, in their order: what goes from part to part is
         * nothing in total.
         *
         * @param principal those that change the principal outstanding, or the others
         * @return without those in which nothing moved
         */
        public List<Flow> ways(boolean principal) {
            var moved = EnumSet.noneOf(Flow.class);
            for (var period : total) moved.addAll(period.flows().keySet());
            for (var part : parts) {
                for (var period : part.periods()) moved.addAll(period.flows().keySet());
            }
            moved.removeIf(flow -> (flow.effect() != 0) != principal);
            return List.copyOf(moved);
        }

        /**
         * An amount of the sheet.
         *
         * @param minor minor units
         * @return the money
         */
        public Money money(long minor) {
            return new Money(currency, minor);
        }
    }

    /**
     * Some of the loans.
     *
     * @param value what they have in common; empty for those that have none
     * @param periods their months
     */
    public record Part(Optional<String> value, List<Period> periods) {
        /** Keeps a copy. */
        public Part {
            periods = List.copyOf(periods);
        }
    }

    /**
     * Months in a row as one stretch.
     *
     * @param periods at least one
     * @return from the first opening to the last closing
     */
    public static Period whole(List<Period> periods) {
        var flows = new EnumMap<Flow, Long>(Flow.class);
        var loans = 0L;
        for (var period : periods) {
            period.flows().forEach((flow, amount) -> flows.merge(flow, amount, Math::addExact));
            loans += period.loans();
        }
        var first = periods.getFirst();
        return new Period(first.from(), periods.getLast().to(), first.opening(), loans, flows);
    }

    /**
     * A month, the last one up to the date asked for. Amounts are minor units.
     *
     * @param from its first day
     * @param to its last day
     * @param opening the gross portfolio at the close of the day before
     * @param loans how many were paid out for the first time
     * @param flows what moved; none is zero
     */
    public record Period(
            LocalDate from, LocalDate to, long opening, long loans, Map<Flow, Long> flows) {
        /** Keeps a sorted copy. */
        public Period {
            var sorted = new EnumMap<Flow, Long>(Flow.class);
            sorted.putAll(flows);
            sorted.values().removeIf(amount -> amount == 0);
            flows = java.util.Collections.unmodifiableMap(sorted);
        }

        /**
         * What moved in one way.
         *
         * @param flow which
         * @return minor units, 0 where nothing did
         */
        public long of(Flow flow) {
            return flows.getOrDefault(flow, 0L);
        }

        /**
         * The gross portfolio at the close of the last day.
         *
         * @return minor units
         */
        public long closing() {
            return Math.addExact(opening, Flow.effectOf(flows));
        }
    }
}
