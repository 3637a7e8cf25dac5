package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.quipu.core.money.Exact;

/**
 * The balance of an account by value date, day by day, with the interest it earns and the postings
 * that follow from it.
 *
 * @param days every day from the opening to the last
 * @param postings in order
 * @param fees that fell due and were taken, in order
 */
public record BalanceLine(
        List<DayClose> days, List<InterestPosting> postings, List<DueFees.Taken> fees) {
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

    /**
     * Where a walk begins: at the opening, or on the day after a posting, which leaves nothing
     * unposted behind.
     *
     * @param day the first day
     * @param balance before it
     */
    public record Start(LocalDate day, long balance) {}

    /**
     * What moves a balance besides its interest.
     *
     * @param changes what came and went, summed by value date
     * @param fees what falls due by itself, and is not among the changes
     */
    public record Moved(NavigableMap<LocalDate, Long> changes, DueFees fees) {}

    /** Keeps copies. */
    public BalanceLine {
        days = List.copyOf(days);
        postings = List.copyOf(postings);
        fees = List.copyOf(fees);
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
        var walk = new BalanceWalk(terms);
        walk.to(last, changes);
        return walk.line();
    }

    /**
     * Goes through some of the days.
     *
     * @param plan by which interest is earned, since before the start
     * @param start the first of them
     * @param moved what came and went from then on; interest apart
     * @param last the last of them
     * @return the line; without days where the start is later
     */
    public static BalanceLine of(InterestPlan plan, Start start, Moved moved, LocalDate last) {
        var walk = new BalanceWalk(plan, start, moved.fees());
        walk.to(last, moved.changes());
        return walk.line();
    }

    /** The close of a day between the opening and the last. */
    public DayClose on(LocalDate day) {
        var index = day.toEpochDay() - days.getFirst().day.toEpochDay();
        return days.get(Math.toIntExact(index));
    }
}
