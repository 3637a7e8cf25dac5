package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.core.servicing.Servicing.View;

/**
 * What was agreed on a loan and what was decided about it since, in the order of the decisions.
 *
 * @param terms agreed at disbursement
 * @param servicing the product's parameters
 * @param handover how it stood when it was taken over; absent where it was paid out here
 * @param accepted every transaction that no rule forbade, reversals included
 */
public record LoanHistory(
        LoanTerms terms,
        ServicingTerms servicing,
        Optional<Handover> handover,
        List<LoanTransaction> accepted) {
    /** Keeps a copy. */
    public LoanHistory {
        accepted = List.copyOf(accepted);
    }

    /**
     * Of a loan that was paid out here.
     *
     * @param terms agreed at disbursement
     * @param servicing the product's parameters
     * @param accepted every transaction that no rule forbade, reversals included
     */
    public LoanHistory(LoanTerms terms, ServicingTerms servicing, List<LoanTransaction> accepted) {
        this(terms, servicing, Optional.empty(), accepted);
    }

    /**
     * The first day that has figures here, and on which something may happen.
     *
     * @return the day of the handover, or of the disbursement
     */
    public LocalDate begun() {
        return handover.map(Handover::day).orElseGet(() -> terms.timing().disbursed());
    }

    /**
     * The name of the entry it begins with.
     *
     * @return {@link Servicing#TAKEOVER} or {@link Servicing#DISBURSEMENT}
     */
    public String beginning() {
        return handover.isPresent() ? Servicing.TAKEOVER : Servicing.DISBURSEMENT;
    }

    /**
     * This history with one decision more.
     *
     * @param transaction what no rule forbids
     * @return the longer history
     */
    public LoanHistory with(LoanTransaction transaction) {
        var more = new ArrayList<LoanTransaction>(accepted.size() + 1);
        more.addAll(accepted);
        more.add(transaction);
        return new LoanHistory(terms, servicing, handover, more);
    }

    /**
     * What is in effect: known, and not undone by a reversal that is known.
     *
     * @param known what counts
     * @return by value date, then in the order of the decisions; no reversals
     */
    public List<LoanTransaction> effective(Predicate<LoanTransaction> known) {
        var undone = new ArrayList<String>();
        for (var each : accepted) {
            if (each instanceof Reversal(_, var of) && known.test(each)) undone.add(of);
        }
        var effective = new ArrayList<LoanTransaction>(accepted.size());
        for (var each : accepted) {
            if (each instanceof Reversal || !known.test(each)) continue;
            if (!undone.contains(each.stamp().id())) effective.add(each);
        }
        effective.sort(Comparator.comparing(each -> each.stamp().value()));
        return effective;
    }

    /** Everything in effect as known now. */
    List<LoanTransaction> effective() {
        return effective(_ -> true);
    }

    /**
     * Which rule forbids a transaction.
     *
     * @param transaction decided now
     * @return the rule; empty where it may happen
     */
    public Optional<ServicingRefusal> refusal(LoanTransaction transaction) {
        var stamp = transaction.stamp();
        if (has(stamp.id())) return Optional.of(ServicingRefusal.ID_TAKEN);
        if (!transaction.isPositive()) return Optional.of(ServicingRefusal.AMOUNT_NOT_POSITIVE);
        if (stamp.value().isBefore(begun())) {
            return Optional.of(
                    handover.isPresent()
                            ? ServicingRefusal.BEFORE_HANDOVER
                            : ServicingRefusal.BEFORE_DISBURSEMENT);
        }
        if (stamp.value().isAfter(stamp.booked())) {
            return Optional.of(ServicingRefusal.FUTURE_VALUE_DATE);
        }
        var effective = effective();
        if (transaction instanceof Reversal reversal) return refusal(reversal, effective);
        if (restsOnAnEarlierState(effective, each -> each.stamp().value().isAfter(stamp.value()))) {
            return Optional.of(ServicingRefusal.LATER_DECISION);
        }
        if (transaction instanceof Repayment) return Optional.empty();
        var life = new LoanLife(this, effective);
        return Judge.refusal(transaction, life.stateOn(stamp.value()));
    }

    /**
     * What the amount of a transaction that a rule forbids was measured with.
     *
     * @param transaction not before the loan began
     * @return minor units by name: due, credit or quote; empty where no amount mattered
     */
    public Map<String, Long> measure(LoanTransaction transaction) {
        var life = new LoanLife(this, effective());
        return Judge.measure(transaction, life.stateOn(transaction.stamp().value()));
    }

    /**
     * When the next instalment's period ends, which is its due date before a holiday moves it.
     *
     * @param day instalments due by then are no longer to come
     * @return the date; empty where no instalment is to come
     */
    public Optional<LocalDate> nextDue(LocalDate day) {
        var life = new LoanLife(this, effectiveBy(_ -> true, day));
        return life.stateOn(day).dueAfter(day).stream()
                .filter(Row::isInstalment)
                .findFirst()
                .map(row -> row.period.end());
    }

    /**
     * What is due of a loan.
     *
     * @param amount unpaid of all that is due, penalties included; minor units
     * @param last the last due date so far; empty where nothing fell due yet
     * @param all the same of the whole schedule, less the borrower's credit; minor units
     */
    public record Owed(long amount, Optional<LocalDate> last, long all) {}

    /**
     * What is due on a day, after all that counts from it.
     *
     * @param day not before the loan began
     * @return unpaid, since when the newest of it is due, and what is still to come with it
     */
    public Owed owedOn(LocalDate day) {
        var loan = new LoanLife(this, effectiveBy(_ -> true, day)).stateOn(day);
        var last = loan.dueBy(day).stream().map(Row::due).max(Comparator.naturalOrder());
        var all = Standing.due(loan, LocalDate.MAX).total() - loan.credit;
        return new Owed(Standing.due(loan, day).total(), last, Math.max(0, all));
    }

    /**
     * When instalments would fall due by a restructure.
     *
     * @param restructure decided now
     * @return the timing of the new schedule; empty where its terms contradict themselves
     */
    public Optional<Timing> timing(Restructure restructure) {
        var day = restructure.stamp().value();
        var life = new LoanLife(this, effectiveBy(_ -> true, day));
        return new Restructuring(life.stateOn(day), day, restructure).timing();
    }

    private boolean has(String id) {
        for (var each : accepted) if (each.stamp().id().equals(id)) return true;
        return false;
    }

    private Optional<ServicingRefusal> refusal(Reversal reversal, List<LoanTransaction> effective) {
        var undone =
                effective.stream()
                        .filter(each -> each.stamp().id().equals(reversal.of()))
                        .findFirst();
        if (undone.isEmpty()) return Optional.of(ServicingRefusal.NOT_REVERSIBLE);
        var at = effective.indexOf(undone.get());
        return restsOnAnEarlierState(effective, each -> effective.indexOf(each) > at)
                ? Optional.of(ServicingRefusal.LATER_DECISION)
                : Optional.empty();
    }

    /** Whether a decision that rests on the state before it comes after a change of that state. */
    private boolean restsOnAnEarlierState(
            List<LoanTransaction> effective, Predicate<LoanTransaction> after) {
        var later = effective.stream().filter(after).toList();
        if (later.stream().anyMatch(LoanTransaction::restsOnWhatCameBefore)) return true;
        if (later.stream().noneMatch(Repayment.class::isInstance)) return false;
        var replaced = replacedSchedule(effective);
        return later.stream().anyMatch(each -> replaced.contains(each.stamp().id()));
    }

    private Set<String> replacedSchedule(List<LoanTransaction> effective) {
        var reduces =
                servicing.allocation().overpayment() instanceof AllocationRule.ReducePrincipal;
        if (!reduces) return Set.of();
        var life = new LoanLife(this, effective);
        life.stateOn(effective.getLast().stamp().value());
        return life.replacedSchedule();
    }

    /**
     * Whether anything may ever fall due by itself. A quick look that lives nothing through, so
     * that the many loans on which nothing can are passed over.
     *
     * @param hasCredit whether the borrower has credit, by what stands recorded
     * @return false where certainly nothing does; true where only a life tells
     */
    public boolean mayFallDue(boolean hasCredit) {
        return hasCredit
                || servicing.arrears().toleratesAnything()
                || terms.grace().mode() == Grace.Mode.CAPITALISE
                || accepted.stream().anyMatch(Restructure.class::isInstance);
    }

    /**
     * Lives the loan through, to the last day looked at or the last value date.
     *
     * @param known what counts
     * @param days whose close is to be looked at
     * @return what was seen, without allowances
     */
    public View view(Predicate<LoanTransaction> known, NavigableSet<LocalDate> days) {
        return view(known, days, Optional.empty());
    }

    /**
     * Lives the loan through, to the last day looked at or the last value date.
     *
     * @param known what counts
     * @param days whose close is to be looked at
     * @param losses by which tables they are estimated; absent where another book does it
     * @return what was seen
     */
    public View view(
            Predicate<LoanTransaction> known,
            NavigableSet<LocalDate> days,
            Optional<LossTables> losses) {
        var effective = effective(known);
        var life = new LoanLife(this, effective, losses);
        var last = begun();
        if (!effective.isEmpty()) last = later(last, effective.getLast().stamp().value());
        if (!days.isEmpty()) last = later(last, days.getLast());
        var closes = new TreeMap<LocalDate, Close>();
        life.run(last, days, (day, loan) -> closes.put(day, Close.of(loan, day, life)));
        return new View(closes, life.entries(), life.allocations(), life.waived());
    }

    /**
     * Lives the loan through for its books alone.
     *
     * @param known what counts
     * @param days whose close is to be looked at
     * @param losses by which tables they are estimated
     * @return the books of each day; none before the loan began
     */
    public NavigableMap<LocalDate, BooksAtClose> books(
            Predicate<LoanTransaction> known, NavigableSet<LocalDate> days, LossTables losses) {
        var closes = new TreeMap<LocalDate, BooksAtClose>();
        LoanLife.ofCloses(this, effective(known), Optional.of(losses))
                .run(
                        days.getLast(),
                        days,
                        (day, loan) -> closes.put(day, BooksAtClose.of(loan, day)));
        return closes;
    }

    /**
     * What can be late, by all that is known, through the loan's whole life.
     *
     * @return spans of days on which nothing changes but what is counted in days
     */
    public ArrearsSpans arrears() {
        var spans = new ArrearsSpans.Builder();
        LoanLife.ofCloses(this, effective(), Optional.empty()).runToTheEnd(spans::close);
        return spans.build();
    }

    /**
     * What of a loss no allowance covers, were the loan given up now.
     *
     * @param day the value date
     * @param losses by which tables allowances are made
     * @return minor units; 0 where nothing is outstanding
     */
    public long uncovered(LocalDate day, LossTables losses) {
        var life = new LoanLife(this, effectiveBy(_ -> true, day), Optional.of(losses));
        var loan = life.stateOn(day);
        if (loan.isActive()) Ending.writeOff(loan, day, OptionalLong.empty());
        return loan.allowance.lacking;
    }

    /**
     * Explains the figures at the close of a day.
     *
     * @param known what counts
     * @param day the day; the first one's where it is before that
     * @return every figure with what it is made of
     */
    public Explanation explain(Predicate<LoanTransaction> known, LocalDate day) {
        var life = new LoanLife(this, effectiveBy(known, day));
        var explanations = new ArrayList<Explanation>(1);
        life.run(
                later(day, begun()),
                new TreeSet<>(Set.of(later(day, begun()))),
                (at, loan) -> explanations.add(Explanation.of(loan, at, life.entries())));
        return explanations.getLast();
    }

    private List<LoanTransaction> effectiveBy(Predicate<LoanTransaction> known, LocalDate day) {
        return effective(known).stream()
                .filter(each -> !each.stamp().value().isAfter(day))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
