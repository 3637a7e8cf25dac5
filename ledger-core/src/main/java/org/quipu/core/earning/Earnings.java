package org.quipu.core.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quipu.core.earning.Earned.Change;
import org.quipu.core.earning.Earned.Kept;
import org.quipu.core.interest.BalanceLine;
import org.quipu.core.interest.BalanceLine.Moved;
import org.quipu.core.interest.BalanceLine.Start;
import org.quipu.core.interest.DueFees;
import org.quipu.core.interest.InterestPlan;
import org.quipu.core.product.Product;
import org.quipu.core.product.SavingsConditions;

/**
 * Interest of an account on any day, as known on any day.
 *
 * @param kept what it is computed from
 * @param plan by which it is earned
 * @param conditions by which fees fall due; empty for none
 */
public record Earnings(
        Kept kept, InterestPlan plan, NavigableMap<LocalDate, SavingsConditions> conditions) {
    /**
     * Finds out whether an account earns.
     *
     * @param earned what is remembered of it
     * @param product under which it runs
     * @return empty where it earns nothing
     */
    public static Optional<Earnings> of(Earned earned, Product product) {
        return earned instanceof Kept kept && product instanceof Product.Offered offered
                ? offered.interest().map(plan -> new Earnings(kept, plan, offered.conditions()))
                : Optional.empty();
    }

    /**
     * What was earned and charged to the close of a day, posted or not.
     *
     * @param day the last one that counts
     * @param knownAt what was known later does not count
     * @return what is posted as it was posted, what is not rounded; the tax of what is posted
     */
    public Interest toDate(LocalDate day, LocalDate knownAt) {
        return kept.postedTo(day, knownAt).plus(accrued(day, knownAt));
    }

    /**
     * What was earned and charged to the close of a day and is not posted.
     *
     * @param day the last one that counts
     * @param knownAt what was known later does not count
     * @return rounded; no tax, which is withheld of what is posted
     */
    public Interest accrued(LocalDate day, LocalDate knownAt) {
        var closed = kept.closedOn().filter(end -> !end.isAfter(knownAt) && !end.isAfter(day));
        if (day.isBefore(begins()) || closed.isPresent()) return Interest.NONE;
        var close = line(day, day, knownAt).on(day);
        var terms = plan.on(day);
        return new Interest(terms.rounded(close.earned()), 0, terms.rounded(close.charged()));
    }

    /**
     * The days of posting periods, as if all had been posted right at once.
     *
     * @param first in the first of the periods; what was posted before stands
     * @param last the last day
     * @param knownAt what was known later does not count
     * @return day by day
     */
    public BalanceLine line(LocalDate first, LocalDate last, LocalDate knownAt) {
        var period = plan.posting().start(first);
        var start = period.isBefore(begins()) ? begins() : period;
        var balance = kept.balanceOn(start.minusDays(1), knownAt);
        return BalanceLine.of(
                plan,
                new Start(start, balance),
                new Moved(kept.changesFrom(start, knownAt), upkeep(knownAt)),
                last);
    }

    /**
     * What falls due on the account besides interest.
     *
     * @param knownAt what was known later does not count
     * @return fees and dormancy
     */
    public Upkeep upkeep(LocalDate knownAt) {
        return new Upkeep(conditions, kept, knownAt);
    }

    /**
     * What is recorded otherwise than it should be.
     *
     * @param from nothing changed before that day
     * @param today postings of earlier days are looked at
     * @return the differences
     */
    public Differences differences(LocalDate from, LocalDate today) {
        var line = line(from, today.minusDays(1), LocalDate.MAX);
        var interest = new TreeMap<LocalDate, Interest>();
        for (var posting : line.postings()) {
            var right = Interest.of(posting);
            var difference = right.minus(kept.postedOn(posting.date(), LocalDate.MAX));
            if (!difference.isNothing()) interest.put(posting.date(), difference);
        }
        return new Differences(interest, feeDifferences(from, line.fees()));
    }

    /**
     * What is recorded otherwise than it should be.
     *
     * @param interest by the day of the posting; none at zero
     * @param fees by their day, then their name: what more is to be taken; none at zero
     */
    public record Differences(
            NavigableMap<LocalDate, Interest> interest, List<DueFees.Taken> fees) {}

    private List<DueFees.Taken> feeDifferences(LocalDate from, List<DueFees.Taken> right) {
        var start = plan.posting().start(from);
        var more = new TreeMap<LocalDate, Map<String, Long>>();
        for (var fee : kept.fees()) {
            if (fee.isOfDue() && !fee.day().isBefore(start)) {
                more.computeIfAbsent(fee.day(), _ -> new TreeMap<>())
                        .merge(fee.name(), -fee.amount(), Long::sum);
            }
        }
        for (var fee : right) {
            more.computeIfAbsent(fee.day(), _ -> new TreeMap<>())
                    .merge(fee.name(), fee.amount(), Long::sum);
        }
        var differences = new ArrayList<DueFees.Taken>();
        more.forEach((day, fees) ->
                fees.forEach((name, amount) -> {
                    if (amount != 0) differences.add(new DueFees.Taken(day, name, amount));
                }));
        return differences;
    }

    /**
     * The least balance at the close of any day, had something more moved at once.
     *
     * @param change what moved, in the holder's sense
     * @param from from when on it counts
     * @param today the last day; its own posting is not there yet
     * @return minor units
     */
    public long leastWith(long change, LocalDate from, LocalDate today) {
        var more = kept.with(new Change(today, from, change, 0));
        var changed = new Earnings(more, plan, conditions);
        var least = Long.MAX_VALUE;
        for (var close : changed.line(from, today, LocalDate.MAX).days()) {
            if (close.day().isBefore(from)) continue;
            var isLast = close.day().equals(today);
            least = Math.min(least, isLast ? close.beforePosting() : close.balance());
        }
        return least;
    }

    /**
     * From when on it earns.
     *
     * @return its opening, or the product's first interest where that is later
     */
    public LocalDate begins() {
        var opened = kept.account().openedOn();
        return opened.isBefore(plan.first()) ? plan.first() : opened;
    }
}
