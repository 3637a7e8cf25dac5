package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.day.DayKinds;
import org.quipu.core.day.Days;
import org.quipu.core.loan.Loan.Books;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanReopened;
import org.quipu.core.loan.LoanEvent.Restated;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.money.Money;
import org.quipu.core.posting.Posting;
import org.quipu.core.posting.Side;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.Entry;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.LoanHistory;
import org.quipu.core.servicing.LoanTransaction;
import org.quipu.core.servicing.Servicing.View;
import org.quipu.core.servicing.ServicingRefusal;
import org.quipu.core.servicing.Stamp;

/**
 * One decision about a loan that was paid out. The life is lived again with the new transaction in
 * it; what it says now is compared with what stands recorded. So whatever fell due meanwhile is
 * recorded first, the transaction follows, and what it changes of others is restated after it.
 */
final class LoanDecision {
    /** What the new transaction is called while its position is not known. */
    static final String NEW = "new";

    private final Lent lent;
    private final Posting posting;
    private final Days days;
    private final View view;
    private final Entry entry;
    private final List<LedgerEvent> before = new ArrayList<>();
    private final List<LedgerEvent> after = new ArrayList<>();
    private Books books;

    private LoanDecision(Lent lent, Posting posting, LoanHistory history) {
        this.lent = lent;
        this.posting = posting;
        this.books = lent.books();
        this.days = posting.known().get(DayKinds.ALL_DAYS);
        var today = new TreeSet<>(Set.of(posting.when().bookedOn()));
        this.view = history.view(_ -> true, today);
        var day = posting.when().valueDate();
        this.entry = view.entries().getOrDefault(NEW, nothing(day));
        due(day, false);
    }

    /**
     * Lives the loan with a transaction more.
     *
     * @param lent the loan
     * @param posting the dates and the envelope
     * @param transaction under its provisional name
     * @return the decision so far
     * @throws Refused if a rule of servicing forbids it
     */
    static LoanDecision on(
            Lent lent, Posting posting, Function<Stamp, LoanTransaction> transaction) {
        if (lent.history().accepted().size() >= Lent.DECISIONS) {
            throw new Refused(LoanRefusal.TOO_MANY_DECISIONS);
        }
        var when = posting.when();
        var taken = transaction.apply(new Stamp(NEW, when.valueDate(), posting.inBooksOf()));
        var refusal = lent.history().refusal(taken);
        if (refusal.isPresent()) {
            throw new Refused(refusal.get(), figures(lent, taken, refusal.get()));
        }
        return new LoanDecision(lent, posting, lent.history().with(taken));
    }

    /**
     * Records what fell due on a loan by itself, and nothing else.
     *
     * @param lent the loan
     * @param posting its value date is the last day of which it is recorded
     * @return the events; none where all is recorded
     */
    static List<LedgerEvent> due(Lent lent, Posting posting) {
        var decision = new LoanDecision(lent, posting, lent.history());
        decision.due(posting.when().valueDate().plusDays(1), false);
        decision.status();
        var all = new ArrayList<>(decision.before);
        all.addAll(decision.after);
        return Collateral.released(lent, all, posting);
    }

    private static SequencedMap<String, String> figures(
            Lent lent, LoanTransaction refused, ServicingRefusal why) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("loan", lent.application().account().id());
        if (why.isAboutAnAmount()) {
            lent.history()
                    .measure(refused)
                    .forEach((name, minor) -> figures.put(name, lent.money(minor).decimal()));
        }
        return figures;
    }

    /** What the transaction moved; nothing for one that moves no money. */
    Entry entry() {
        return entry;
    }

    /** The movement of the transaction: its own legs, and the other side's. */
    Movement movement(Side other) {
        var legs = new ArrayList<>(legs(entry));
        var cash = cash(entry);
        if (!cash.isZero()) legs.add(OtherSide.leg(other, cash));
        return posting.movement(legs);
    }

    /** The legs of an entry, the loan's own and the bank's, on the balances as they stand now. */
    List<Leg> legs(Entry moved) {
        return LoanLegs.of(loan(), moved, books, lent.money(0));
    }

    /** What the other side gives in an entry, or takes where below zero. */
    Money cash(Entry moved) {
        return lent.money(moved.on(LoanAccount.CASH));
    }

    /**
     * Ends the decision.
     *
     * @param event what happened
     * @return what fell due before it, the event, what it changed of others
     */
    List<LedgerEvent> happens(LedgerEvent event) {
        books = books.with(NEW, entry);
        return end(event);
    }

    /**
     * Ends a decision that took a transaction back.
     *
     * @param gone which
     * @param event with its legs opposite
     * @return what fell due before it, the event, what it changed of others
     */
    List<LedgerEvent> takesBack(String gone, LedgerEvent event) {
        books = books.with(gone, nothing(entry.day()));
        return end(event);
    }

    /**
     * Ends a decision that undid one that moved nothing by itself; what it did move is restated.
     *
     * @param event what happened
     * @return what fell due before it, the event, what it changed of others
     */
    List<LedgerEvent> undoes(LedgerEvent event) {
        return end(event);
    }

    private List<LedgerEvent> end(LedgerEvent event) {
        due(entry.day(), true);
        restate();
        status();
        var all = new ArrayList<>(before);
        all.addAll(posting.happens(event));
        all.addAll(after);
        return Collateral.released(lent, all, posting);
    }

    private String loan() {
        return lent.application().account().id();
    }

    private static Entry nothing(LocalDate day) {
        return new Entry(day, Map.of());
    }

    /** Records what fell due by itself before a day, or from it on. */
    private void due(LocalDate day, boolean from) {
        for (var each : view.entries().entrySet()) {
            var fell = each.getValue();
            var due = Due.of(each.getKey());
            if (due.isEmpty() || books.entries().containsKey(each.getKey())) continue;
            if (fell.day().isBefore(day) == from) continue;
            var events = from ? after : before;
            events.add(event(due.get(), each.getKey(), movement(fell)));
            books = books.with(each.getKey(), fell);
        }
    }

    private LedgerEvent event(Due due, String name, Movement movement) {
        var day = days.inBooksOf(movement.valueDate(), movement.bookedOn());
        return switch (due) {
            case CREDIT_APPLIED -> new CreditApplied(loan(), name, movement, day);
            case CAPITALISED -> new InterestCapitalised(loan(), name, movement, day);
            case FORGIVEN -> new SmallBalanceForgiven(loan(), name, movement, day);
        };
    }

    private Movement movement(Entry moved) {
        return new Movement(moved.day(), posting.when().bookedOn(), legs(moved), plainEnvelope());
    }

    /** Records what of others is not as it stands in the books. */
    private void restate() {
        var restated = new ArrayList<Restated>();
        var delta = nothing(posting.when().bookedOn());
        var changed = changed();
        for (var each : changed.entrySet()) {
            var old = books.entries().getOrDefault(each.getKey(), nothing(each.getValue().day()));
            var now = each.getValue();
            restated.add(
                    new Restated(
                            each.getKey(),
                            now.day(),
                            LoanLegs.shares(old, lent.money(0)),
                            LoanLegs.shares(now, lent.money(0))));
            delta = delta.plus(now).minus(old);
        }
        if (restated.isEmpty()) return;
        after.add(
                new AllocationsRestated(
                        loan(),
                        restated,
                        delta.moved().isEmpty() ? Optional.empty() : Optional.of(movement(delta)),
                        posting.when().bookedOn(),
                        plainEnvelope()));
        changed.forEach((name, now) -> books = books.with(name, now));
    }

    /** By name, what the life says now where the books say something else. */
    private SequencedMap<String, Entry> changed() {
        var changed = new LinkedHashMap<String, Entry>();
        for (var each : view.entries().entrySet()) {
            if (!each.getValue().equals(books.entries().get(each.getKey()))) {
                changed.put(each.getKey(), each.getValue());
            }
        }
        for (var each : books.entries().entrySet()) {
            if (!view.entries().containsKey(each.getKey())) {
                changed.put(each.getKey(), nothing(each.getValue().day()));
            }
        }
        return changed;
    }

    private void status() {
        var state = view.closes().lastEntry().getValue().standing().state();
        var now = Status.valueOf(state.name());
        if (now == books.status()) return;
        var today = posting.when().bookedOn();
        if (now == Status.CLOSED) after.add(new LoanClosed(loan(), today, plainEnvelope()));
        if (now == Status.ACTIVE) after.add(new LoanReopened(loan(), today, plainEnvelope()));
    }

    /** The origin without the references, which name the transaction itself alone. */
    private Envelope plainEnvelope() {
        var envelope = posting.envelope();
        return Envelope.of(envelope.actor(), envelope.application())
                .orBranch(lent.application().account().branch());
    }
}
