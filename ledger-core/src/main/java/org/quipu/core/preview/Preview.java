package org.quipu.core.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.quipu.core.Foreseen;
import org.quipu.core.Kinds;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.servicing.Servicing.Close;

/**
 * What events that have not happened would do.
 *
 * @param day the business date: loans are looked at as of its close
 * @param loans those they touch, by id
 * @param events themselves
 */
public record Preview(LocalDate day, SequencedMap<String, Change> loans, List<LedgerEvent> events) {
    private static final Kinds LOANS = new Kinds(List.of(LoanKinds.LOAN));

    /**
     * A loan before and after.
     *
     * @param before as it is
     * @param after as it would be
     */
    public record Change(Loan before, Loan after) {}

    /**
     * Looks at events.
     *
     * @param events what a decider answered
     * @param known what it knew
     * @return what they would do
     */
    public static Preview of(List<? extends LedgerEvent> events, Known known) {
        var touched = new TreeSet<String>();
        var foreseen = new Foreseen(known);
        for (var event : events) {
            for (var tag : event.tags()) {
                if (tag.name().equals(Movement.ACCOUNT)) touched.add(tag.id());
            }
            foreseen.add(event, LOANS);
        }
        var loans = new LinkedHashMap<String, Change>();
        for (var id : touched) {
            var ref = LoanKinds.LOAN.ref(id);
            var before = known.find(ref).orElse(ref.kind().fold().initial());
            var after = foreseen.find(ref).orElse(before);
            if (!(after instanceof Loan.None)) loans.put(id, new Change(before, after));
        }
        return new Preview(known.businessDate(), loans, List.copyOf(events));
    }

    /**
     * A loan at the close of a day.
     *
     * @param loan which
     * @param day which day
     * @return its figures; empty before it is paid out
     */
    public static Optional<Close> close(Loan loan, LocalDate day) {
        if (!(loan instanceof Loan.Lent lent)) return Optional.empty();
        var days = new TreeSet<LocalDate>();
        days.add(day);
        return Optional.ofNullable(lent.history().view(_ -> true, days).closes().get(day));
    }

    /**
     * Everything that must be the same for a commit: what happens, and the figures of the loans it
     * touches, before and after. Where it touches none, what it does to customers' accounts. No
     * balance of a settlement account is among it, no position and no time.
     *
     * @return a text to compare, not to read
     */
    public String figures() {
        var text = new ArrayList<String>();
        for (var event : events) text.add(event.getClass().getSimpleName());
        loans.forEach((id, change) -> {
            text.add(figures(change.before()));
            text.add(figures(change.after()));
        });
        if (loans.isEmpty()) for (var event : events) text.addAll(deposits(event));
        return String.join("\n", text);
    }

    private String figures(Loan loan) {
        var close = close(loan, day);
        return close.map(it -> it.standing() + " " + it.rows() + " " + it.quote())
                .orElseGet(() -> loan.getClass().getSimpleName() + terms(loan));
    }

    private static String terms(Loan loan) {
        return loan.agreed().map(application -> " " + application.asked()).orElse("");
    }

    private static List<String> deposits(LedgerEvent event) {
        if (!(event instanceof MayMove moves)) return List.of();
        return moves.moved().stream()
                .flatMap(movement -> movement.legs().stream())
                .filter(leg -> leg instanceof Leg.OfAccount own && isOwned(own.component()))
                .map(Leg::toString)
                .toList();
    }

    private static boolean isOwned(Component component) {
        return component == Component.DEPOSIT || component == Component.TERM_DEPOSIT;
    }
}
