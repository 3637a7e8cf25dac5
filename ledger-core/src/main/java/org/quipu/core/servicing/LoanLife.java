package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Moratorium;
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Reschedule;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Stop;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;

/**
 * One life of a loan: the days in order, and what happened on each by value date.
 *
 * <p>A day charges lateness, accrues, suspends, applies held credit, takes its transactions, and at
 * its close cures, resumes and provides. On the day of the disbursement, or of the handover by
 * another system, only transactions count. Days on which nothing can change are passed over: the
 * next one that matters charges for them.
 */
final class LoanLife {
    private static final NavigableSet<LocalDate> NONE = Collections.emptyNavigableSet();

    private final RunningLoan loan;
    private final Receipts receipts;
    private final List<LoanTransaction> transactions;
    private final SequencedMap<String, Allocated> allocations = new LinkedHashMap<>();
    private final SequencedMap<String, Long> waived = new LinkedHashMap<>();
    private final Entries entries;
    private final Map<LocalDate, Quote> quotes = new LinkedHashMap<>();
    private final Set<String> replacedSchedule = new HashSet<>();
    private final LocalDate begun;
    private LocalDate day;
    private LocalDate closed;
    private boolean moved;
    private int next;

    /**
     * A life not yet begun.
     *
     * @param terms of the loan
     * @param servicing of the loan
     * @param transactions in effect, by value date, then booking order
     */
    LoanLife(LoanTerms terms, ServicingTerms servicing, List<LoanTransaction> transactions) {
        this(new LoanHistory(terms, servicing, List.of()), transactions);
    }

    /** A life not yet begun, for which another book sets aside what it does. */
    LoanLife(LoanHistory history, List<LoanTransaction> transactions) {
        this(history, transactions, Optional.empty());
    }

    /**
     * A life not yet begun: from the disbursement, or from the handover by another system.
     *
     * @param history how it begins
     * @param transactions in effect, by value date, then booking order
     * @param losses by which tables they are estimated; absent where another book does it
     */
    LoanLife(LoanHistory history, List<LoanTransaction> transactions, Optional<LossTables> losses) {
        this(history, transactions, losses, Entries::new);
    }

    private LoanLife(
            LoanHistory history,
            List<LoanTransaction> transactions,
            Optional<LossTables> losses,
            Function<RunningLoan, Entries> entries) {
        var terms = history.terms();
        var servicing = history.servicing();
        var handover = history.handover();
        this.loan =
                handover.isPresent()
                        ? new RunningLoan(terms, servicing, handover.get(), losses)
                        : new RunningLoan(terms, servicing, losses);
        this.receipts = new Receipts(loan);
        this.entries = entries.apply(loan);
        this.transactions = transactions;
        this.begun = history.begun();
        this.day = begun;
        this.closed = begun;
        this.entries.note(history.beginning(), begun);
    }

    /** A life whose closes alone are looked at. */
    static LoanLife ofCloses(
            LoanHistory history, List<LoanTransaction> transactions, Optional<LossTables> losses) {
        return new LoanLife(history, transactions, losses, Entries::untold);
    }

    /** What looks on at the close of days. */
    interface Watcher {
        void atClose(LocalDate day, RunningLoan loan);
    }

    /** Goes through the days up to and with one, and shows the close of some. */
    void run(LocalDate last, NavigableSet<LocalDate> watched, Watcher watcher) {
        while (!day.isAfter(last)) {
            close();
            if (watched.contains(day)) watcher.atClose(day, loan);
            day = earlier(nextThatMatters(watched), last.plusDays(1));
        }
    }

    /** Shows the close of every day that matters, until only days are counted any more. */
    void runToTheEnd(Watcher watcher) {
        while (goesOn()) {
            close();
            watcher.atClose(day, loan);
            day = nextThatMatters(NONE);
        }
    }

    /**
     * Whether it has not begun, a transaction is to come, or an instalment falls due, is late or
     * costs a fee.
     */
    private boolean goesOn() {
        if (day.equals(begun) || moved || next < transactions.size()) return true;
        if (!loan.isActive() || loan.rows().isEmpty()) return false;
        var last = loan.rows().getLast().due();
        return !day.isAfter(last.plusDays(loan.servicing.lateFee().days() + 1L));
    }

    private void close() {
        var began = loan.isActive();
        live();
        DayEnd.close(loan, day, began);
        entries.note(Due.FORGIVEN.on(day), day);
        closed = day;
    }

    /** Goes through the days up to one and takes its transactions, but does not close it. */
    RunningLoan stateOn(LocalDate last) {
        run(last.minusDays(1), new TreeSet<>(), (_, _) -> {});
        live();
        return loan;
    }

    private LocalDate nextThatMatters(NavigableSet<LocalDate> watched) {
        if (moved) return closed.plusDays(1);
        var nearest = DaysAhead.after(closed, loan);
        if (next < transactions.size()) {
            nearest = earlier(nearest, transactions.get(next).stamp().value());
        }
        var seen = watched.higher(closed);
        return seen == null ? nearest : earlier(nearest, seen);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * What each happening moved, by the id of its transaction; what fell due by itself by its kind
     * and date.
     */
    SequencedMap<String, Entry> entries() {
        return entries.all();
    }

    SequencedMap<String, Allocated> allocations() {
        return allocations;
    }

    SequencedMap<String, Long> waived() {
        return waived;
    }

    /** The quotes before settlements, by day. */
    Map<LocalDate, Quote> quotes() {
        return quotes;
    }

    Set<String> replacedSchedule() {
        return replacedSchedule;
    }

    private void live() {
        if (day.isAfter(begun)) loan.provide(day.minusDays(1));
        if (day.isAfter(begun) && loan.isActive()) steps();
        moved = false;
        while (next < transactions.size() && !transactions.get(next).stamp().value().isAfter(day)) {
            var transaction = transactions.get(next++);
            apply(transaction);
            entries.note(transaction.stamp().id(), day);
            moved = true;
        }
    }

    private void steps() {
        if (loan.stops.running()) Lateness.charge(loan, closed, day);
        if (loan.daysPastDue(day) >= loan.servicing.arrears().nonAccrualDays()) {
            loan.suspension.suspended = true;
        }
        capitalise();
        entries.note(Due.CAPITALISED.on(day), day);
        receipts.applyCredit(day);
        entries.note(Due.CREDIT_APPLIED.on(day), day);
    }

    /**
     * Interest of a grace joins the principal at the end of its period; out of the memo, deferred.
     */
    private void capitalise() {
        if (!loan.capitalises()) return;
        for (var row : List.copyOf(loan.goingOn(day))) {
            if (!row.capitalisingEnds().contains(day)) continue;
            var amount = row.capitalisesOn(day);
            loan.suspension.defer(Math.min(amount, LoanBooks.memo(loan, day).interest()), 0);
            loan.principal += amount;
            loan.totals.capitalised =
                    loan.totals.capitalised.plus(Debt.of(DebtComponent.INTEREST, amount));
            PrincipalReduction.countOnLess(loan, row, day);
        }
    }

    private void apply(LoanTransaction transaction) {
        var id = transaction.stamp().id();
        switch (transaction) {
            case Repayment(_, var amount) -> receive(id, amount);
            case Recovery(_, var amount) -> receive(id, amount);
            case Settlement settlement -> settle(id, settlement);
            case Waiver(_, var component, var amount) ->
                    waived.put(id, Waivers.waive(loan, component, amount, day));
            case Refund(_, var amount) -> refund(Math.min(amount, loan.credit));
            case WriteOff(_, var uncovered) -> {
                if (loan.isActive()) Ending.writeOff(loan, day, uncovered);
            }
            case Restructure restructure -> {
                var restructuring = new Restructuring(loan, day, restructure);
                if (restructuring.refusal().isEmpty()) restructuring.apply();
            }
            case Reschedule reschedule -> {
                var rescheduling = new Rescheduling(loan, day, reschedule);
                if (rescheduling.refusal().isEmpty()) rescheduling.apply();
            }
            case Moratorium moratorium -> {
                var puttingOff = new PuttingOff(loan, day, moratorium);
                if (puttingOff.refusal().isEmpty()) puttingOff.apply();
            }
            case Charge(_, var fee, var proceeds) -> {
                if (loan.isActive()) {
                    loan.charge(proceeds.orElse(Proceeds.OWN).of(fee, loan.precision()), day);
                }
            }
            case Stop _ -> {
                if (loan.isActive() && loan.stops.running()) loan.stop(day);
            }
            case Resume _ -> {
                if (!loan.stops.running()) resume();
            }
            case Reversal _ -> {}
        }
    }

    private void receive(String id, long amount) {
        loan.totals.cash += amount;
        switch (loan.status) {
            case ACTIVE -> {
                var taken = receipts.repay(day, amount);
                allocations.put(id, taken.allocated());
                if (taken.replacedSchedule()) replacedSchedule.add(id);
            }
            case CLOSED -> {
                loan.credit += amount;
                allocations.put(id, new Allocated(Debt.NONE, amount));
            }
            case WRITTEN_OFF -> loan.recovered += amount;
        }
    }

    private void settle(String id, Settlement settlement) {
        var quote = Quote.of(loan, day);
        quotes.putIfAbsent(day, quote);
        var amount = settlement.amount().orElse(quote.total());
        if (!loan.isActive() || amount < quote.total()) {
            receive(id, amount);
            return;
        }
        loan.totals.cash += amount;
        allocations.put(id, Ending.settle(loan, day, amount));
    }

    private void refund(long amount) {
        loan.credit -= amount;
        loan.totals.cash -= amount;
    }

    private void resume() {
        loan.stops.resume(day);
        loan.applyStops();
    }
}
