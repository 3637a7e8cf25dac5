package org.quipu.core.booking;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.servicing.LossTables;

/**
 * The rules that measure a loan: the part of its books that no transaction made, as a function of
 * two dates. A new build may bring other rules; what they change of closed days is drift, which
 * {@link LoanMeasuring} keeps out of the days to come.
 */
@FunctionalInterface
public interface LoanMeasures {
    /** The rules of this build. */
    LoanMeasures TODAY =
            (loan, losses, knownAt, days) -> {
                var closes =
                        loan.history()
                                .books(
                                        each -> !each.stamp().booked().isAfter(knownAt),
                                        days,
                                        losses);
                var measures = new TreeMap<LocalDate, Balances>();
                closes.forEach((day, close) -> measures.put(day, AccountBooks.measures(close)));
                return measures;
            };

    /**
     * The measures at the close of some days.
     *
     * @param loan paid out
     * @param losses by which tables its losses are estimated
     * @param knownAt what was booked later does not count
     * @param days by value date
     * @return for each day by account of the general ledger, memo accounts included; debit
     *     positive, minor units; none for days before the loan
     */
    NavigableMap<LocalDate, Balances> at(
            Lent loan, LossTables losses, LocalDate knownAt, NavigableSet<LocalDate> days);
}
