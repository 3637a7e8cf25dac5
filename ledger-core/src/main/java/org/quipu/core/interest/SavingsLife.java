package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quipu.core.interest.SavingsTransaction.Reversal;

/**
 * A savings account as a function of its terms, its transactions, a date and what was known by a
 * date.
 *
 * <p>Transactions are decided in booking order, each on what was known then; one that a rule
 * forbids has no effect. What is in effect counts from its value date, whenever it was booked.
 */
public final class SavingsLife {
    private final SavingsTerms terms;
    private final Map<String, TransactionRefusal> refused = new LinkedHashMap<>();
    private final Accepted accepted;
    private boolean askedLate;

    private SavingsLife(SavingsTerms terms) {
        this.terms = terms;
        this.accepted = new Accepted(terms);
    }

    /**
     * Decides what happened to an account.
     *
     * @param terms agreed
     * @param transactions in any order; those booked on one date in the order they were decided
     * @return the account
     */
    public static SavingsLife of(SavingsTerms terms, List<SavingsTransaction> transactions) {
        var life = new SavingsLife(terms);
        transactions.stream()
                .sorted(Comparator.comparing((SavingsTransaction each) -> each.stamp().booked()))
                .forEach(life::decide);
        return life;
    }

    private void decide(SavingsTransaction transaction) {
        askedLate |= isLate(transaction);
        accepted.refusal(transaction)
                .ifPresentOrElse(
                        rule -> refused.put(transaction.stamp().id(), rule),
                        () -> accepted.add(transaction));
    }

    /** Refused transactions by id, with the rule that forbade them. */
    public Map<String, TransactionRefusal> refused() {
        return refused;
    }

    /** What was agreed. */
    public SavingsTerms terms() {
        return terms;
    }

    /**
     * The account at the close of a day, by value date.
     *
     * @param asOf the day, not before the opening
     * @param knownAt what was booked later does not count; {@link LocalDate#MAX} for all
     * @return what it has come to
     */
    public SavingsState state(LocalDate asOf, LocalDate knownAt) {
        if (asOf.isBefore(terms.opened())) {
            throw new IllegalArgumentException(asOf + " is before the opening");
        }
        var effective = knownBy(knownAt);
        return new SavingsState(
                terms, asOf, effective, BalanceLine.of(terms, effective.changes(), asOf));
    }

    /**
     * What later bookings changed of postings already made.
     *
     * @param asOf postings up to this day
     * @param knownAt bookings up to this day
     * @return by booking date, then by the date of the posting
     */
    public List<Restatement> restatements(LocalDate asOf, LocalDate knownAt) {
        var found = new ArrayList<Restatement>();
        for (var booked : lateBookings()) {
            if (booked.isAfter(knownAt)) break;
            var last = booked.minusDays(1);
            var end = last.isBefore(asOf) ? last : asOf;
            var before = BalanceLine.of(terms, knownBy(last).changes(), end).postings();
            var after = BalanceLine.of(terms, knownBy(booked).changes(), end).postings();
            for (var k = 0; k < before.size(); k++) {
                Restatement.between(booked, before.get(k), after.get(k)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether anything was to be booked after it took effect, or undone; refused or not. */
    public boolean hasLateBookings() {
        return askedLate;
    }

    /** The dates on which something was booked that took effect earlier, in order. */
    private List<LocalDate> lateBookings() {
        return accepted.transactions().stream()
                .filter(SavingsLife::isLate)
                .map(each -> each.stamp().booked())
                .distinct()
                .toList();
    }

    private static boolean isLate(SavingsTransaction transaction) {
        return transaction instanceof Reversal || transaction.stamp().isLate();
    }

    private Effective knownBy(LocalDate date) {
        return Effective.of(accepted.transactions(), each -> !each.stamp().booked().isAfter(date));
    }
}
