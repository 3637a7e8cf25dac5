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
    private final InterestPlan plan;
    private final Accrual accrual;
    private LocalDate next;
    private long balance;

    BalanceWalk(SavingsTerms terms) {
        this(terms.plan(), new BalanceLine.Start(terms.opened(), 0));
    }

    BalanceWalk(InterestPlan plan, BalanceLine.Start start) {
        this.plan = plan;
        this.accrual = new Accrual(plan.on(start.day()));
        this.next = start.day();
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
        return new BalanceLine(days, postings);
    }

    private void through(LocalDate day, long change) {
        balance = Math.addExact(balance, change);
        var before = balance;
        var terms = plan.on(day);
        accrual.add(day, balance, terms);
        if (day.equals(plan.posting().end(day))) post(day, terms);
        days.add(new DayClose(day, before, balance, accrual.earned(day), accrual.missing()));
    }

    private void post(LocalDate day, InterestTerms terms) {
        var gross = terms.rounded(accrual.earned(day));
        var tax = terms.taxOn(gross);
        var overdraft = terms.rounded(accrual.missing());
        accrual.posted();
        balance = Math.addExact(balance, gross - tax - overdraft);
        postings.add(new InterestPosting(day, gross, tax, overdraft, balance));
    }
}
