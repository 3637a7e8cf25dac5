package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.interest.SavingsTransaction.Withdrawal;

/**
 * What is in effect of an account's transactions.
 *
 * @param transactions by value date, then in the order of the decisions; no reversals
 */
record Effective(List<SavingsTransaction> transactions) {
    Effective {
        transactions = List.copyOf(transactions);
    }

    /** Those known, and not undone by a reversal that is known. */
    static Effective of(List<SavingsTransaction> accepted, Predicate<SavingsTransaction> known) {
        var undone = new ArrayList<String>();
        for (var each : accepted) {
            if (each instanceof Reversal(_, var of, _) && known.test(each)) undone.add(of);
        }
        return new Effective(
                accepted.stream()
                        .filter(known)
                        .filter(each -> !(each instanceof Reversal))
                        .filter(each -> !undone.contains(each.stamp().id()))
                        .sorted(Comparator.comparing(each -> each.stamp().value()))
                        .toList());
    }

    Effective without(String id) {
        return new Effective(
                transactions.stream().filter(each -> !each.stamp().id().equals(id)).toList());
    }

    Optional<SavingsTransaction> find(String id) {
        return transactions.stream().filter(each -> each.stamp().id().equals(id)).findFirst();
    }

    /** What came and went, by value date. */
    NavigableMap<LocalDate, Long> changes() {
        var changes = new TreeMap<LocalDate, Long>();
        for (var each : transactions) {
            changes.merge(each.stamp().value(), each.change(), Math::addExact);
        }
        return changes;
    }

    /** What went in less what went out, to the close of a day. */
    long paidIn(LocalDate day) {
        return changes().headMap(day, true).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is reserved at the close of a day, in all. */
    long held(LocalDate day) {
        return holds(day).values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is reserved at the close of a day, by hold, oldest first. */
    Map<String, Long> holds(LocalDate day) {
        var open = new LinkedHashMap<String, Long>();
        for (var each : transactions) {
            if (each.stamp().value().isAfter(day)) break;
            switch (each) {
                case Hold(var stamp, var amount) -> open.put(stamp.id(), amount);
                case Release release -> release(release, open);
                case Deposit _, Withdrawal _, Reversal _ -> {}
            }
        }
        return open;
    }

    private static void release(Release release, Map<String, Long> open) {
        var left = release.amount().orElse(Long.MAX_VALUE);
        for (var hold : open.entrySet()) {
            if (!release.hold().orElse(hold.getKey()).equals(hold.getKey())) continue;
            var freed = Math.min(left, hold.getValue());
            hold.setValue(hold.getValue() - freed);
            left -= freed;
        }
    }

    /** The last day on which the holder paid in or was paid, up to a day. */
    Optional<LocalDate> lastOfCustomer(LocalDate day) {
        return transactions.stream()
                .filter(each -> each.change() != 0 && !each.stamp().value().isAfter(day))
                .map(each -> each.stamp().value())
                .max(LocalDate::compareTo);
    }
}
