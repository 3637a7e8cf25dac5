package org.quipu.projections.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Reverses;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.InterestCapitalised;
import org.quipu.core.loan.LoanEvent.SmallBalanceForgiven;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Due;
import org.quipu.core.servicing.Entry;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Servicing.View;
import org.quipu.projections.loans.LoanLine.Moved;
import org.quipu.projections.loans.LoanQueries.Past;

/**
 * What happened to a loan until a date, with what the life says each settled. That is not always
 * what its event says: a payment that became known late changed the ones after it.
 */
record Lines(List<Past> past, LocalDate asOf) {
    private static final Comparator<LoanLine> NEWEST_FIRST =
            Comparator.comparing(LoanLine::valueDate)
                    .thenComparingLong(line -> line.position().orElse(Long.MAX_VALUE))
                    .reversed();

    /** Of a loan that was not paid out. */
    List<LoanLine> plain() {
        return newestFirst(past.stream().map(each -> line(each, Optional.empty(), Set.of())));
    }

    /** Of a loan that was. */
    List<LoanLine> of(Loan.Lent lent, View seen) {
        var moved = moved(seen);
        var undone = new HashSet<Long>();
        for (var each : past) {
            if (each.event() instanceof Reverses reverses) undone.add(reverses.reverses());
        }
        var lines = new ArrayList<LoanLine>();
        for (var each : past) {
            var found = Optional.ofNullable(moved.remove(name(each, lent)));
            lines.add(line(each, found, undone));
        }
        seen.entries()
                .forEach((name, entry) -> {
                    if (moved.containsKey(name)) lines.add(pending(name, entry, moved.get(name)));
                });
        return newestFirst(lines.stream());
    }

    private List<LoanLine> newestFirst(java.util.stream.Stream<LoanLine> lines) {
        return lines.filter(line -> !line.valueDate().isAfter(asOf)).sorted(NEWEST_FIRST).toList();
    }

    /** By the entry's name, in the order of the life: so the balances follow one another. */
    private static Map<String, Moved> moved(View seen) {
        var all = new HashMap<String, Moved>();
        var left = 0L;
        for (var each : seen.entries().entrySet()) {
            var entry = each.getValue();
            left += entry.on(LoanAccount.LOAN_PORTFOLIO);
            all.put(
                    each.getKey(),
                    new Moved(settled(entry), -entry.on(LoanAccount.CLIENT_CREDIT), left));
        }
        return all;
    }

    private static Debt settled(Entry entry) {
        return new Debt(
                -entry.on(LoanAccount.PENALTY_RECEIVABLE),
                -entry.on(LoanAccount.FEE_RECEIVABLE),
                -entry.on(LoanAccount.INTEREST_RECEIVABLE),
                -entry.on(LoanAccount.LOAN_PORTFOLIO));
    }

    /** The name of an event's entry: its position, or kind and date of what fell due by itself. */
    static String name(Past each, Loan.Lent lent) {
        if (each.position() == lent.disbursement().position()) return lent.history().beginning();
        return switch (each.event()) {
            case CreditApplied it -> it.due();
            case InterestCapitalised it -> it.due();
            case SmallBalanceForgiven it -> it.due();
            default -> Long.toString(each.position());
        };
    }

    private static LoanLine line(Past each, Optional<Moved> moved, Set<Long> undone) {
        var event = each.event();
        return new LoanLine(
                OptionalLong.of(each.position()),
                each.type(),
                valueDate(event),
                event.bookedOn(),
                cash(event),
                moved,
                undone.contains(each.position()),
                reference(event.envelope()));
    }

    /** What fell due by itself and is recorded with the next decision. */
    private static LoanLine pending(String name, Entry entry, Moved moved) {
        return new LoanLine(
                OptionalLong.empty(),
                type(Due.of(name).orElseThrow()),
                entry.day(),
                entry.day(),
                entry.on(LoanAccount.CASH),
                Optional.of(moved),
                false,
                Optional.empty());
    }

    /** The catalogued name of the event that records what fell due by itself. */
    static String type(Due due) {
        return switch (due) {
            case CREDIT_APPLIED -> "loan.credit-applied.v1";
            case CAPITALISED -> "loan.interest-capitalised.v1";
            case FORGIVEN -> "loan.small-balance-forgiven.v1";
        };
    }

    /** What the other side gave, or got where below zero. */
    private static long cash(LedgerEvent event) {
        if (!(event instanceof MayMove moves) || moves.moved().isEmpty()) return 0;
        return moves.moved().get().legs().stream()
                .filter(leg -> leg instanceof Leg.OfAccount own && !own.component().isLoan())
                .mapToLong(leg -> leg.amount().minor())
                .sum();
    }

    static LocalDate valueDate(LedgerEvent event) {
        if (event instanceof LoanEvent.Dated dated) return dated.valueDate();
        return event instanceof MayMove moves && moves.moved().isPresent()
                ? moves.moved().get().valueDate()
                : event.bookedOn();
    }

    private static Optional<String> reference(Envelope envelope) {
        return envelope.externalId().or(envelope::receipt);
    }
}
