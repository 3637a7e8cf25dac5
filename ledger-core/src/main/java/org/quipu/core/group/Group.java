package org.quipu.core.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a group. */
public sealed interface Group {
    /** Nothing was formed under this id. */
    record None() implements Group {}

    /**
     * At work.
     *
     * @param terms what never changes
     * @param arrangements ascending by date, the first from the day of forming on; at most {@link
     *     #ARRANGEMENTS}
     * @param members the day each joined, by client; at most {@link #MEMBERS}
     * @param former the day each last left, by client, of those who are no members; at most {@link
     *     #FORMER}
     */
    record Active(
            GroupTerms terms,
            List<Dated> arrangements,
            SortedMap<String, LocalDate> members,
            Map<String, LocalDate> former)
            implements Group {
        /** The most members at a time. */
        public static final int MEMBERS = 200;

        /** The most clients who were members and are not. */
        public static final int FORMER = 1_000;

        /** The most arrangements a group may have had. */
        public static final int ARRANGEMENTS = 200;

        /** Keeps its own copies. */
        public Active {
            arrangements = List.copyOf(arrangements);
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
            former = Map.copyOf(former);
        }

        /**
         * The group's first day.
         *
         * @return the day its first arrangement holds from
         */
        public LocalDate formedOn() {
            return arrangements.getFirst().validFrom();
        }

        /**
         * How the bank works with the group on a day.
         *
         * @param day which; before the group was formed its first arrangement answers
         * @return the arrangement in force
         */
        public Arrangement on(LocalDate day) {
            return arrangements.reversed().stream()
                    .filter(dated -> !dated.validFrom().isAfter(day))
                    .findFirst()
                    .orElse(arrangements.getFirst())
                    .arrangement();
        }

        /** With another arrangement; it takes the place of an earlier one from the same day. */
        Active with(Dated arrangement) {
            var all = new ArrayList<>(arrangements);
            all.removeIf(other -> other.validFrom().equals(arrangement.validFrom()));
            var at = 0;
            while (at < all.size() && all.get(at).validFrom().isBefore(arrangement.validFrom())) {
                at++;
            }
            all.add(at, arrangement);
            return new Active(terms, all, members, former);
        }

        Active joined(String client, LocalDate on) {
            var now = new TreeMap<>(members);
            now.put(client, on);
            var past = new HashMap<>(former);
            past.remove(client);
            return new Active(terms, arrangements, now, past);
        }

        Active left(String client, LocalDate on) {
            var now = new TreeMap<>(members);
            now.remove(client);
            var past = new HashMap<>(former);
            past.put(client, on);
            return new Active(terms, arrangements, now, past);
        }
    }

    /**
     * Over. All memberships ended with it.
     *
     * @param terms what it was
     * @param dissolvedOn the first day on which it is no more
     */
    record Dissolved(GroupTerms terms, LocalDate dissolvedOn) implements Group {}

    /**
     * An arrangement from a date on.
     *
     * @param validFrom the first day it holds
     * @param arrangement how the bank works with the group
     */
    record Dated(LocalDate validFrom, Arrangement arrangement) {}
}
