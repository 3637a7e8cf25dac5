package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quipu.core.interest.SavingsTransaction.Deposit;
import org.quipu.core.interest.SavingsTransaction.Hold;
import org.quipu.core.interest.SavingsTransaction.Release;
import org.quipu.core.interest.SavingsTransaction.Reversal;
import org.quipu.core.interest.SavingsTransaction.Withdrawal;

/** What was decided about an account so far, and whether one more may be. */
final class Accepted {
    private final SavingsTerms terms;
    private final List<SavingsTransaction> transactions = new ArrayList<>();

    /** Goes along with the decisions, until one of them changes a day it has left behind. */
    private BalanceWalk walk;

    Accepted(SavingsTerms terms) {
        this.terms = terms;
        this.walk = new BalanceWalk(terms);
    }

    /** In the order of the decisions, reversals included. */
    List<SavingsTransaction> transactions() {
        return transactions;
    }

    void add(SavingsTransaction transaction) {
        transactions.add(transaction);
        var changesThePast =
                transaction instanceof Reversal || walk.hasClosed(transaction.stamp().value());
        if (changesThePast) walk = new BalanceWalk(terms);
    }

    /** Which rule forbids a transaction; empty where it may happen. */
    Optional<TransactionRefusal> refusal(SavingsTransaction transaction) {
        var stamp = transaction.stamp();
        if (transactions.stream().anyMatch(each -> each.stamp().id().equals(stamp.id()))) {
            return Optional.of(TransactionRefusal.ID_TAKEN);
        }
        if (!transaction.isPositive()) return Optional.of(TransactionRefusal.AMOUNT_NOT_POSITIVE);
        if (stamp.value().isBefore(terms.opened())) {
            return Optional.of(TransactionRefusal.BEFORE_OPENING);
        }
        if (stamp.value().isAfter(stamp.booked())) {
            return Optional.of(TransactionRefusal.FUTURE_VALUE_DATE);
        }
        var effective = Effective.of(transactions, _ -> true);
        return switch (transaction) {
            case Deposit _ -> Optional.empty();
            case Withdrawal(_, var amount) -> unavailable(transaction, amount, effective);
            case Hold(_, var amount) -> unavailable(transaction, amount, effective);
            case Release release -> notHeld(release, effective);
            case Reversal reversal -> irreversible(reversal, effective);
        };
    }

    /** On every day since its value date, before that day's posting. */
    private Optional<TransactionRefusal> unavailable(
            SavingsTransaction transaction, long amount, Effective effective) {
        var booked = transaction.stamp().booked();
        if (!transaction.stamp().isLate()) {
            return shortOf(amount, balanceToday(booked, effective), effective.held(booked));
        }
        var line = BalanceLine.of(terms, effective.changes(), booked);
        var day = transaction.stamp().value();
        for (; !day.isAfter(booked); day = day.plusDays(1)) {
            var refusal = shortOf(amount, line.on(day).beforePosting(), effective.held(day));
            if (refusal.isPresent()) return refusal;
        }
        return Optional.empty();
    }

    private Optional<TransactionRefusal> shortOf(long amount, long balance, long held) {
        return amount > terms.available(balance, held)
                ? Optional.of(TransactionRefusal.NOT_AVAILABLE)
                : Optional.empty();
    }

    private long balanceToday(LocalDate today, Effective effective) {
        var changes = effective.changes();
        walk.to(today.minusDays(1), changes);
        return Math.addExact(walk.balance(), changes.getOrDefault(today, 0L));
    }

    private static Optional<TransactionRefusal> notHeld(Release release, Effective effective) {
        var holds = effective.holds(release.stamp().value());
        var held =
                release.hold()
                        .map(id -> holds.getOrDefault(id, 0L))
                        .orElseGet(() -> holds.values().stream().mapToLong(Long::longValue).sum());
        return held < release.amount().orElse(1)
                ? Optional.of(TransactionRefusal.NOT_HELD)
                : Optional.empty();
    }

    private Optional<TransactionRefusal> irreversible(Reversal reversal, Effective effective) {
        var undone = effective.find(reversal.of());
        if (undone.isEmpty()) return Optional.of(TransactionRefusal.NOT_REVERSIBLE);
        if (!(undone.get() instanceof Deposit(var stamp, _)) || reversal.forced()) {
            return Optional.empty();
        }
        var without = effective.without(reversal.of());
        return isBelowLimit(without, stamp.value(), reversal.stamp().booked())
                ? Optional.of(TransactionRefusal.SPENT)
                : Optional.empty();
    }

    /** At the end of any day; the last has not been posted for yet. */
    private boolean isBelowLimit(Effective effective, LocalDate from, LocalDate to) {
        var line = BalanceLine.of(terms, effective.changes(), to);
        var limit = -terms.overdraft().limit();
        if (line.on(to).beforePosting() < limit) return true;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (line.on(day).balance() < limit) return true;
        }
        return false;
    }
}
