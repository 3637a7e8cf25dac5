package org.quipu.core.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.account.AccountTerms;

/**
 * What moved on a savings account, interest apart, and what interest was posted on it: all that
 * interest is computed from, on both clocks. Loaded only where interest is restated or measured.
 */
public sealed interface Earned {
    /** Not opened, or no savings account. */
    record None() implements Earned {}

    /**
     * What moved on one value date, booked on one day. The holder's sense, minor units.
     *
     * @param booked from when on it is known
     * @param value from when on it counts
     * @param amount what the holder's balance moved by
     */
    record Change(LocalDate booked, LocalDate value, long amount) {}

    /**
     * Interest that was posted, or a difference of it.
     *
     * @param known from when on it is known: in whose books it stands
     * @param day its value date
     * @param interest how much
     * @param restates whether it is a difference
     */
    record Posted(LocalDate known, LocalDate day, Interest interest, boolean restates) {}

    /**
     * The whole history.
     *
     * @param account as it was opened
     * @param changes in booking order
     * @param postings in booking order
     * @param closedOn the day it ended
     */
    record Kept(
            AccountTerms account,
            List<Change> changes,
            List<Posted> postings,
            Optional<LocalDate> closedOn)
            implements Earned {
        /** Keeps its own copies. */
        public Kept {
            changes = List.copyOf(changes);
            postings = List.copyOf(postings);
        }

        Kept with(Change change) {
            var all = new ArrayList<>(changes);
            var last = all.isEmpty() ? null : all.getLast();
            if (last != null
                    && last.booked.equals(change.booked)
                    && last.value.equals(change.value)) {
                all.removeLast();
                all.add(
                        new Change(
                                change.booked,
                                change.value,
                                Math.addExact(last.amount, change.amount)));
            } else {
                all.add(change);
            }
            return new Kept(account, all, postings, closedOn);
        }

        Kept with(Posted posted) {
            var all = new ArrayList<>(postings);
            all.add(posted);
            return new Kept(account, changes, all, closedOn);
        }

        Kept closed(LocalDate day) {
            return new Kept(account, changes, postings, Optional.of(day));
        }

        /**
         * What was posted for a day, all differences included.
         *
         * @param day its value date
         * @param knownAt what was known later does not count
         * @return the sum
         */
        public Interest postedOn(LocalDate day, LocalDate knownAt) {
            return postings.stream()
                    .filter(each -> each.day.equals(day) && !each.known.isAfter(knownAt))
                    .map(Posted::interest)
                    .reduce(Interest.NONE, Interest::plus);
        }

        /**
         * All that was posted up to a day.
         *
         * @param day the last value date
         * @param knownAt what was known later does not count
         * @return the sum
         */
        public Interest postedTo(LocalDate day, LocalDate knownAt) {
            return postings.stream()
                    .filter(each -> !each.day.isAfter(day) && !each.known.isAfter(knownAt))
                    .map(Posted::interest)
                    .reduce(Interest.NONE, Interest::plus);
        }

        /** The balance at the close of a day, interest included. */
        long balanceOn(LocalDate day, LocalDate knownAt) {
            var balance = postedTo(day, knownAt).net();
            for (var change : changes) {
                if (!change.value.isAfter(day) && !change.booked.isAfter(knownAt)) {
                    balance = Math.addExact(balance, change.amount);
                }
            }
            return balance;
        }

        /** What moved from a day on, interest apart, by value date. */
        NavigableMap<LocalDate, Long> changesFrom(LocalDate day, LocalDate knownAt) {
            var from = new TreeMap<LocalDate, Long>();
            for (var change : changes) {
                if (!change.value.isBefore(day) && !change.booked.isAfter(knownAt)) {
                    from.merge(change.value, change.amount, Math::addExact);
                }
            }
            return from;
        }

        /**
         * Whether anything became known on a day, of the day itself or an earlier one.
         *
         * @param day which
         * @return true where it did
         */
        public boolean isAnyKnownOn(LocalDate day) {
            return changes.stream().anyMatch(each -> each.booked.equals(day))
                    || postings.stream().anyMatch(each -> each.known.equals(day));
        }
    }
}
