package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.quipu.core.interest.BalanceLine.DayClose;

/** Goes through the days of an account, as far as is asked. */
final class BalanceWalk {
    private final List<DayClose> days = new ArrayList<>();
    private final List<InterestPosting> postings = new ArrayList<>();
    private final List<DueFees.Taken> taken = new ArrayList<>();
    private final InterestPlan plan;
    private final DueFees fees;
    private final Accrual accrual;
    private LocalDate next;
    private LocalDate postsOn;
    private long balance;

    BalanceWalk(SavingsTerms terms) {
        this(terms.plan(), new BalanceLine.Start(terms.opened(), 0), DueFees.NONE);
    }

    BalanceWalk(InterestPlan plan, BalanceLine.Start start, DueFees fees) {
        this.plan = plan;
        this.fees = fees;
        this.accrual = new Accrual(plan.on(start.day()));
        this.next = start.day();
        this.postsOn = plan.posting().end(next);
        this.balance = start.balance();
    }

    /** Goes on to the close of a day. */
    void to(LocalDate last, NavigableMap<LocalDate, Long> changes) {
        for (; !next.isAfter(last); next = next.plusDays(1)) {
            through(next, changes.getOrDefault(next, 0L));
        }
    }

    /** Whether a day is behind, so that nothing may be added to it. */
    boolean hasClosed(LocalDate day) {
        return day.isBefore(next);
    }

    /** The balance after all that is behind. */
    long balance() {
        return balance;
    }

    BalanceLine line() {
        return new BalanceLine(days, postings, taken);
    }

    private void through(LocalDate day, long change) {
        balance = Math.addExact(balance, change);
        takeFees(day);
        var before = balance;
        var terms = plan.on(day);
        accrual.add(day, balance, terms);
        if (day.equals(postsOn)) post(day, terms);
        days.add(new DayClose(day, before, balance, accrual.earned(day), accrual.missing()));
    }

    /** A fee that falls due by itself takes what is there and leaves no debt. */
    private void takeFees(LocalDate day) {
        for (var fee : fees.on(day)) {
            var amount = Math.min(fee.amount(), balance);
            if (amount <= 0) continue;
            balance -= amount;
            taken.add(new DueFees.Taken(day, fee.name(), amount));
        }
    }

    private void post(LocalDate day, InterestTerms terms) {
        var gross = terms.rounded(accrual.earned(day));
        var tax = terms.taxOn(gross);
        var overdraft = terms.rounded(accrual.missing());
        accrual.posted();
        postsOn = plan.posting().end(day.plusDays(1));
        balance = Math.addExact(balance, gross - tax - overdraft);
        postings.add(new InterestPosting(day, gross, tax, overdraft, balance));
    }
}
