package org.quipu.projections.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.chart.ChartAccount;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Moment;
import org.quipu.projections.journal.TrialBalance.Scope;

/**
 * The lines of one account of the general ledger in one currency, the newest first.
 *
 * @param moment what they are true for
 * @param account of the chart
 * @param scope whose lines; names the currency unless there are no lines
 * @param lines each with the balance of the account after it
 * @param next where the next page goes on; empty at the end
 */
public record AccountLedger(
        Moment moment,
        ChartAccount account,
        Scope scope,
        List<Balanced> lines,
        Optional<After> next) {
    /**
     * A line with what the account stood at after it, in the order of dates and then of the log.
     *
     * @param line the line
     * @param balance debit positive
     */
    public record Balanced(JournalLine line, Money balance) {}

    /**
     * The last line that was shown.
     *
     * @param date in whose books it is
     * @param position of its event
     * @param line its number there
     * @param balance of the account before it, in minor units
     */
    public record After(LocalDate date, long position, int line, long balance) {}

    /**
     * What is asked for.
     *
     * @param code the account of the chart
     * @param scope whose lines
     * @param from the first day; the first of all where absent
     * @param after the last line that was shown
     * @param limit how many lines at most
     */
    public record Request(
            String code, Scope scope, Optional<LocalDate> from, Optional<After> after, int limit) {}
}
