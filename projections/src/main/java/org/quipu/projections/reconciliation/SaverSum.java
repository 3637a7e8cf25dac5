package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.quipu.core.account.AccountTerms;
import org.quipu.core.account.Role;
import org.quipu.core.deposit.Deposit;
import org.quipu.core.deposit.DepositKinds;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Posted;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.earning.Interest;
import org.quipu.projections.runtime.Happened;

/**
 * One savings account, or deposit for a term, while a batch of events is taken in: what its
 * interest comes to at the close of each day that is booked, from its own movements.
 */
final class SaverSum {
    final String id;
    private final Moves moves;
    private final SavingProducts products;
    private Earned earned;
    private Deposit deposit;
    private OptionalInt chunk;
    private Optional<LocalDate> measuredSince;
    private Map<String, Long> measured;

    /** What is kept of an account. */
    record Kept(
            Earned earned,
            Deposit deposit,
            OptionalInt chunk,
            Optional<LocalDate> measuredSince,
            Map<String, Long> measured) {
        /** As it was opened; empty before. */
        Optional<AccountTerms> account() {
            if (deposit instanceof Deposit.Held held) return Optional.of(held.account());
            return earned instanceof Earned.Kept kept
                    ? Optional.of(kept.account())
                    : Optional.empty();
        }

        /** Before its opening. */
        static Kept nothing() {
            return new Kept(
                    EarningKinds.EARNED.fold().initial(),
                    DepositKinds.DEPOSIT.fold().initial(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    new TreeMap<>());
        }
    }

    SaverSum(String id, Kept kept, Moves moves, SavingProducts products) {
        this.id = id;
        this.moves = moves;
        this.products = products;
        earned = kept.earned();
        deposit = kept.deposit();
        chunk = kept.chunk();
        measuredSince = kept.measuredSince();
        measured = kept.measured();
    }

    void take(Happened happened) {
        var event = happened.event();
        earned = EarningKinds.EARNED.fold().evolve(earned, event, happened.position());
        deposit = DepositKinds.DEPOSIT.fold().evolve(deposit, event, happened.position());
    }

    void joins(int joined) {
        chunk = OptionalInt.of(joined);
    }

    /** A day was booked; what it moves is a difference by the rules of one build. */
    void booked(LocalDate day, long position) {
        var earnings = earnings();
        var now = figures(earnings, day);
        if (now.isEmpty()) return;
        var before =
                measuredSince.isPresent()
                        ? figures(earnings, day.minusDays(1)).orElseThrow()
                        : measured;
        become(now.get(), before, position);
        if (measuredSince.isEmpty()) measuredSince = Optional.of(day);
        earnings.ifPresent(it -> earned = settled(it, day));
    }

    /** What was recorded is brought to what today's rules make of a day. */
    void corrected(LocalDate day, long position) {
        figures(earnings(), day).ifPresent(now -> become(now, measured, position));
    }

    /** What it comes to at the close of a day, as known then; empty where it earns nothing. */
    private Optional<Map<String, Long>> figures(Optional<Earnings> earnings, LocalDate day) {
        return deposit instanceof Deposit.Held held
                ? Optional.of(figures(new Interest(held.earned(day, day), 0, 0)))
                : earnings.map(it -> figures(it.toDate(day, day)));
    }

    private Optional<Earnings> earnings() {
        return earned instanceof Earned.Kept kept ? products.earnings(kept) : Optional.empty();
    }

    private static Map<String, Long> figures(Interest interest) {
        var figures = new TreeMap<String, Long>();
        figures.put(Role.INTEREST_EXPENSE.text(), interest.gross());
        figures.put(Role.INTEREST_PAYABLE.text(), -interest.gross());
        figures.put(Role.INTEREST_RECEIVABLE.text(), interest.overdraft());
        figures.put(Role.INTEREST_INCOME.text(), -interest.overdraft());
        return figures;
    }

    private void become(Map<String, Long> now, Map<String, Long> before, long position) {
        var part = Part.of(state().account().orElseThrow());
        measured = moves.become(measured, before, now, part, position);
    }

    /**
     * No booking asks any more what was known before the day, and interest of earlier periods is
     * posted: one change and one posting stand for all of them. Only when the holder came last is
     * kept besides, since fees and dormancy follow from it.
     */
    private static Earned.Kept settled(Earnings earnings, LocalDate day) {
        var kept = earnings.kept();
        var start = earnings.plan().posting().start(day);
        var opened = kept.account().openedOn();
        var eve = opened.isBefore(start) ? start.minusDays(1) : opened;
        var visited = kept.lastVisit(day, day);
        var changes = new TreeMap<LocalDate, Change>();
        var later = new ArrayList<Change>();
        for (var each : kept.changes()) {
            if (each.booked().isAfter(day)) {
                later.add(each);
                continue;
            }
            var isOld = each.value().isBefore(start);
            add(changes, isOld ? eve : each.value(), each.amount(), isOld ? 0 : each.visits());
        }
        if (visited.isBefore(start)) add(changes, visited, 0, 1);
        var sum = Interest.NONE;
        var postings = new ArrayList<Posted>();
        for (var each : kept.postings()) {
            if (each.known().isAfter(day) || !each.day().isBefore(start)) postings.add(each);
            else sum = sum.plus(each.interest());
        }
        if (!sum.equals(Interest.NONE)) postings.addFirst(new Posted(eve, eve, sum, false));
        var all = new ArrayList<>(changes.values());
        all.addAll(later);
        return new Earned.Kept(
                kept.account(), all, postings, kept.fees(), kept.dormantSince(), kept.closedOn());
    }

    private static void add(
            Map<LocalDate, Change> changes, LocalDate value, long amount, int visits) {
        changes.merge(
                value,
                new Change(value, value, amount, visits),
                (one, other) ->
                        new Change(
                                value,
                                value,
                                Math.addExact(one.amount(), other.amount()),
                                one.visits() + other.visits()));
    }

    private Kept state() {
        return new Kept(earned, deposit, chunk, measuredSince, measured);
    }

    /** What of it is to be kept. */
    Kept kept() {
        return new Kept(unearning(earned), deposit, chunk, measuredSince, measured);
    }

    /** Of an account that earns nothing only the balance matters, should it ever earn. */
    private Earned unearning(Earned state) {
        if (earnings().isPresent() || !(state instanceof Earned.Kept kept)) return state;
        var balance = kept.changes().stream().mapToLong(Change::amount).sum();
        var opened = kept.account().openedOn();
        var visited = kept.lastVisit(LocalDate.MAX, LocalDate.MAX);
        var changes = new TreeMap<LocalDate, Change>();
        add(changes, opened, balance, 0);
        add(changes, visited, 0, 1);
        return new Earned.Kept(
                kept.account(),
                List.copyOf(changes.values()),
                List.of(),
                kept.fees(),
                Optional.empty(),
                kept.closedOn());
    }

    OptionalInt chunk() {
        return chunk;
    }
}
