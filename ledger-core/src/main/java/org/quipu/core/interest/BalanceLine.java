package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.quipu.core.money.Exact;
import org.quipu.core.money.RoundingPoint;

/**
 * The balance of an account by value date, day by day, with the interest it earns and the postings
 * that follow from it.
 *
 * @param days every day from the opening to the last
 * @param postings in order
 */
public record BalanceLine(List<DayClose> days, List<InterestPosting> postings) {
    /**
     * The close of a day. Minor units, interest unrounded.
     *
     * @param day the day
     * @param beforePosting the balance interest of the day is earned on
     * @param balance after the posting, if the day has one
     * @param earned credit interest since the last posting
     * @param charged overdraft interest since the last posting
     */
    public record DayClose(
            LocalDate day, long beforePosting, long balance, Exact earned, Exact charged) {}

    /** Keeps copies. */
    public BalanceLine {
        days = List.copyOf(days);
        postings = List.copyOf(postings);
    }

    /**
     * Goes through the days.
     *
     * @param terms of the account
     * @param changes what came and went, summed by value date; none before the opening
     * @param last the last day
     * @return the line; without days where the account is opened later
     */
    public static BalanceLine of(
            SavingsTerms terms, NavigableMap<LocalDate, Long> changes, LocalDate last) {
        var walk = new Walk(terms);
        for (var day = terms.opened(); !day.isAfter(last); day = day.plusDays(1)) {
            walk.through(day, changes.getOrDefault(day, 0L));
        }
        return new BalanceLine(walk.days, walk.postings);
    }

    /** The close of a day between the opening and the last. */
    public DayClose on(LocalDate day) {
        var index = day.toEpochDay() - days.getFirst().day.toEpochDay();
        return days.get(Math.toIntExact(index));
    }

    private static final class Walk {
        private final List<DayClose> days = new ArrayList<>();
        private final List<InterestPosting> postings = new ArrayList<>();
        private final SavingsTerms terms;
        private final Accrual accrual;
        private long balance;

        Walk(SavingsTerms terms) {
            this.terms = terms;
            this.accrual = new Accrual(terms.credit(), terms.overdraft());
        }

        void through(LocalDate day, long change) {
            balance = Math.addExact(balance, change);
            var before = balance;
            accrual.add(day, balance);
            if (day.equals(terms.credit().posting().end(day))) post(day);
            days.add(new DayClose(day, before, balance, accrual.earned(day), accrual.missing()));
        }

        private void post(LocalDate day) {
            var gross = rounded(accrual.earned(day));
            var tax = terms.taxOn(gross);
            var overdraft = rounded(accrual.missing());
            accrual.posted();
            balance = Math.addExact(balance, gross - tax - overdraft);
            postings.add(new InterestPosting(day, gross, tax, overdraft, balance));
        }

        private long rounded(Exact interest) {
            return RoundingPoint.SAVINGS_INTEREST.round(terms.precision(), interest);
        }
    }
}
