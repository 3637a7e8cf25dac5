package org.quipu.projections.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.quipu.core.account.Role;
import org.quipu.core.earning.Earned;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Posted;
import org.quipu.core.earning.EarningKinds;
import org.quipu.core.earning.Earnings;
import org.quipu.core.earning.Interest;
import org.quipu.core.interest.InterestPlan;
import org.quipu.projections.runtime.Happened;

/**
 * One savings account while a batch of events is taken in: what its interest comes to at the close
 * of each day that is booked, from its own movements.
 */
final class SaverSum {
    final String id;
    private final Moves moves;
    private final SavingProducts products;
    private Earned earned;
    private OptionalInt chunk;
    private Optional<LocalDate> measuredSince;
    private Map<String, Long> measured;

    /** What is kept of an account. */
    record Kept(
            Earned earned,
            OptionalInt chunk,
            Optional<LocalDate> measuredSince,
            Map<String, Long> measured) {
        /** Before its opening. */
        static Kept nothing() {
            return new Kept(
                    EarningKinds.EARNED.fold().initial(),
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
        chunk = kept.chunk();
        measuredSince = kept.measuredSince();
        measured = kept.measured();
    }

    void take(Happened happened) {
        earned = EarningKinds.EARNED.fold().evolve(earned, happened.event(), happened.position());
    }

    void joins(int joined) {
        chunk = OptionalInt.of(joined);
    }

    /** A day was booked; what it moves is a difference by the rules of one build. */
    void booked(LocalDate day, long position) {
        var plan = plan();
        if (plan.isEmpty() || !(earned instanceof Earned.Kept kept)) return;
        var earnings = new Earnings(kept, plan.get());
        var eve = day.minusDays(1);
        var before = measuredSince.isPresent() ? figures(earnings.toDate(eve, eve)) : measured;
        become(figures(earnings.toDate(day, day)), before, position);
        if (measuredSince.isEmpty()) measuredSince = Optional.of(day);
        earned = settled(kept, plan.get(), day);
    }

    /** What was recorded is brought to what today's rules make of a day. */
    void corrected(LocalDate day, long position) {
        var plan = plan();
        if (plan.isEmpty() || !(earned instanceof Earned.Kept kept)) return;
        become(figures(new Earnings(kept, plan.get()).toDate(day, day)), measured, position);
    }

    private Optional<InterestPlan> plan() {
        return earned instanceof Earned.Kept kept
                ? products.plan(kept.account().product().orElseThrow())
                : Optional.empty();
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
        var part = Part.of(((Earned.Kept) earned).account());
        measured = moves.become(measured, before, now, part, position);
    }

    /**
     * No booking asks any more what was known before the day, and interest of earlier periods is
     * posted: one change and one posting stand for all of them.
     */
    private static Earned.Kept settled(Earned.Kept kept, InterestPlan plan, LocalDate day) {
        var start = plan.posting().start(day);
        var opened = kept.account().openedOn();
        var eve = opened.isBefore(start) ? start.minusDays(1) : opened;
        var changes = new TreeMap<LocalDate, Long>();
        var later = new ArrayList<Change>();
        for (var each : kept.changes()) {
            var value = each.value().isBefore(start) ? eve : each.value();
            if (each.booked().isAfter(day)) later.add(each);
            else changes.merge(value, each.amount(), Math::addExact);
        }
        var sum = Interest.NONE;
        var postings = new ArrayList<Posted>();
        for (var each : kept.postings()) {
            if (each.known().isAfter(day) || !each.day().isBefore(start)) postings.add(each);
            else sum = sum.plus(each.interest());
        }
        if (!sum.equals(Interest.NONE)) postings.addFirst(new Posted(eve, eve, sum, false));
        var all = new ArrayList<Change>();
        changes.forEach((value, amount) -> all.add(new Change(value, value, amount)));
        all.addAll(later);
        return new Earned.Kept(kept.account(), all, postings, kept.closedOn());
    }

    Kept kept() {
        return new Kept(unearning(earned), chunk, measuredSince, measured);
    }

    /** Of an account that earns nothing only the balance matters, should it ever earn. */
    private Earned unearning(Earned state) {
        if (plan().isPresent() || !(state instanceof Earned.Kept kept)) return state;
        var balance = kept.changes().stream().mapToLong(Change::amount).sum();
        var opened = kept.account().openedOn();
        return new Earned.Kept(
                kept.account(),
                List.of(new Change(opened, opened, balance)),
                List.of(),
                kept.closedOn());
    }

    OptionalInt chunk() {
        return chunk;
    }
}
