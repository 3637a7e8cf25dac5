package org.quipu.core.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a client. */
public sealed interface Client {
    /** Nobody was registered under this id. */
    record None() implements Client {}

    /**
     * A client of the bank.
     *
     * @param id which client
     * @param branch where the client belongs
     * @param dimensions by name, each with its dated values, ascending by the day they hold from;
     *     at most {@link #DIMENSIONS} names and {@link #VALUES} values
     */
    record Registered(String id, String branch, SortedMap<String, List<Dimension>> dimensions)
            implements Client {
        /** The most dimensions a client may have. */
        public static final int DIMENSIONS = 50;

        /** The most dated values of all a client's dimensions together. */
        public static final int VALUES = 500;

        /** Keeps its own copy. */
        public Registered {
            var copy = new TreeMap<String, List<Dimension>>();
            dimensions.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            dimensions = Collections.unmodifiableSortedMap(copy);
        }

        /**
         * The value of a dimension on a day, as known now.
         *
         * @param dimension its name
         * @param day which day
         * @return the value that held then, if any did
         */
        public Optional<Dimension> on(String dimension, LocalDate day) {
            return dimensions.getOrDefault(dimension, List.of()).reversed().stream()
                    .filter(value -> !value.validFrom().isAfter(day))
                    .findFirst();
        }

        /**
         * How many dated values there are.
         *
         * @return the values of all dimensions
         */
        public int values() {
            return dimensions.values().stream().mapToInt(List::size).sum();
        }

        /** With another value; it takes the place of an earlier one from the same day. */
        Registered with(String dimension, Dimension value) {
            var values = new ArrayList<>(dimensions.getOrDefault(dimension, List.of()));
            values.removeIf(other -> other.validFrom().equals(value.validFrom()));
            var at = 0;
            while (at < values.size() && values.get(at).validFrom().isBefore(value.validFrom())) {
                at++;
            }
            values.add(at, value);
            var all = new TreeMap<>(dimensions);
            all.put(dimension, values);
            return new Registered(id, branch, all);
        }
    }

    /**
     * One thing known of a client from a date on.
     *
     * @param value a code
     * @param validFrom the first day it holds
     */
    record Dimension(String value, LocalDate validFrom) {}
}
