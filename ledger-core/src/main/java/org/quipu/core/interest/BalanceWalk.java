package org.quipu.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.quipu.core.interest.BalanceLine.DayClose;
import org.quipu.core.money.Exact;
import org.quipu.core.money.RoundingPoint;

/** Goes through the days of an account, as far as is asked. */
final class BalanceWalk {
    private final List<DayClose> days = new ArrayList<>();
    private final List<InterestPosting> postings = new ArrayList<>();
    private final SavingsTerms terms;
    private final Accrual accrual;
    private LocalDate next;
    private long balance;

    BalanceWalk(SavingsTerms terms) {
        this.terms = terms;
        this.accrual = new Accrual(terms.credit(), terms.overdraft());
        this.next = terms.opened();
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
