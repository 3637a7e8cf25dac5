package org.quipu.core.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.account.AccountTerms;

/**
 * What moved on a savings account, interest apart, and what interest was posted on it: all that
 * interest is computed from, on both clocks. Loaded only where interest is restated or measured,
 * and where the product has conditions: of what was taken for them, and when the holder came.
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
     * @param visits how often the holder came for it, less what of that was undone
     */
    record Change(LocalDate booked, LocalDate value, long amount, int visits) {}

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
     * @param fees in booking order; those that fell due by themselves are not among the changes
     * @param dormantSince the first day of the dormancy that is recorded
     * @param closedOn the day it ended
     */
    record Kept(
            AccountTerms account,
            List<Change> changes,
            List<Posted> postings,
            List<Fee> fees,
            Optional<LocalDate> dormantSince,
            Optional<LocalDate> closedOn)
            implements Earned {
        /** Keeps its own copies. */
        public Kept {
            changes = List.copyOf(changes);
            postings = List.copyOf(postings);
            fees = List.copyOf(fees);
        }

        static Kept opened(AccountTerms account) {
            return new Kept(
                    account, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
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
                                Math.addExact(last.amount, change.amount),
                                last.visits + change.visits));
            } else {
                all.add(change);
            }
            return new Kept(account, all, postings, fees, dormantSince, closedOn);
        }

        Kept with(Posted posted) {
            var all = new ArrayList<>(postings);
            all.add(posted);
            return new Kept(account, changes, all, fees, dormantSince, closedOn);
        }

        Kept with(Fee fee) {
            var all = new ArrayList<>(fees);
            all.add(fee);
            return new Kept(account, changes, postings, all, dormantSince, closedOn);
        }

        Kept dormant(Optional<LocalDate> since) {
            return new Kept(account, changes, postings, fees, since, closedOn);
        }

        Kept closed(LocalDate day) {
            return new Kept(account, changes, postings, fees, dormantSince, Optional.of(day));
        }

        /**
         * The fee that an event took, or made another of.
         *
         * @param position of the event
         * @return empty where it took none
         */
        public Optional<Fee> fee(long position) {
            return fees.stream()
                    .filter(each -> each.position() == position)
                    .filter(each -> each.why().isTaken())
                    .findFirst();
        }

        /**
         * What was taken on a day of a fee that falls due by itself, all differences included.
         *
         * @param name which fee
         * @param day its value date
         * @return minor units
         */
        public long dueFee(String name, LocalDate day) {
            return fees.stream()
                    .filter(each -> each.isOfDue() && each.name().equals(name))
                    .filter(each -> each.day().equals(day))
                    .mapToLong(Fee::amount)
                    .sum();
        }

        /**
         * Whether a fee that fell due was given back.
         *
         * @param name which fee
         * @param day its value date
         * @param knownAt what was known later does not count
         * @return true where it was
         */
        public boolean isWaived(String name, LocalDate day, LocalDate knownAt) {
            return fees.stream()
                    .anyMatch(each ->
                            each.why() == Fee.Why.WAIVED
                                    && each.name().equals(name)
                                    && each.day().equals(day)
                                    && !each.known().isAfter(knownAt));
        }

        /**
         * When the holder was there last.
         *
         * @param day up to it, by value date
         * @param knownAt what was known later does not count
         * @return the day of the opening where the holder never came since
         */
        public LocalDate lastVisit(LocalDate day, LocalDate knownAt) {
            var visits = new TreeMap<LocalDate, Integer>();
            for (var change : changes) {
                if (change.visits != 0
                        && !change.value.isAfter(day)
                        && !change.booked.isAfter(knownAt)) {
                    visits.merge(change.value, change.visits, Integer::sum);
                }
            }
            return visits.descendingMap().entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(account.openedOn());
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

        /**
         * The balance in the books of a day: all that is known by then, whatever its value date.
         *
         * @param day the last that counts
         * @return in the holder's sense
         */
        public long bookedTo(LocalDate day) {
            return balanceOn(LocalDate.MAX, day);
        }

        /** The balance at the close of a day, interest included. */
        long balanceOn(LocalDate day, LocalDate knownAt) {
            var balance = postedTo(day, knownAt).net();
            for (var fee : fees) {
                if (fee.isOfDue() && !fee.day().isAfter(day) && !fee.known().isAfter(knownAt)) {
                    balance = Math.subtractExact(balance, fee.amount());
                }
            }
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
                    || postings.stream().anyMatch(each -> each.known.equals(day))
                    || fees.stream().anyMatch(each -> each.known().equals(day));
        }
    }
}
