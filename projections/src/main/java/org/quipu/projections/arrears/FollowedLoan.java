package org.quipu.projections.arrears;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.servicing.ArrearsSpans;
import org.quipu.core.servicing.ArrearsSpans.OfDay;
import org.quipu.core.servicing.ArrearsSpans.OfInstalment;
import org.quipu.core.servicing.ArrearsSpans.OfLoan;
import org.quipu.projections.runtime.Happened;

/** One loan while a batch of events is taken in. */
final class FollowedLoan {
    final String id;
    final long number;

    /** Whether the table has a row of it. */
    final boolean stored;

    final BothClocks<InScope<OfLoan>> portfolio = new BothClocks<>();
    final BothClocks<InScope<OfInstalment>> instalments = new BothClocks<>();
    final BothClocks<InScope<OfDay>> flows = new BothClocks<>();
    private Loan state;
    private List<Long> scopes;
    private boolean changed;
    private final List<Turn> turns = new ArrayList<>();

    /** Where the loan's history was another from a position on. */
    private record Turn(long position, Loan state, List<Long> scopes) {}

    /**
     * A span of a loan, or a day of it, that belongs somewhere.
     *
     * @param scope its number
     * @param span the days and what holds on them
     */
    record InScope<S>(long scope, S span) {}

    FollowedLoan(String id, long number, Loan state, List<Long> scopes, boolean stored) {
        this.id = id;
        this.number = number;
        this.state = state;
        this.scopes = scopes;
        this.stored = stored;
    }

    /** A loan just asked for, numbered by the position of its application. */
    static FollowedLoan appliedFor(String id, long position) {
        var nothing = LoanKinds.LOAN.fold().initial();
        return new FollowedLoan(id, position, nothing, List.of(), false);
    }

    /** Takes an event in, and notes where it changed the loan's history. */
    void take(Happened happened, Scopes numbers) throws SQLException {
        var before = state;
        state = LoanKinds.LOAN.fold().evolve(state, happened.event(), happened.position());
        if (state.equals(before)) return;
        changed = true;
        if (state instanceof Loan.Lent it) belong(before, it, happened.position(), numbers);
        if (!sameHistory(before, state)) turns.add(new Turn(happened.position(), state, scopes));
    }

    /** In a scope since it was paid out, and in another since each transfer. */
    private void belong(Loan before, Loan.Lent now, long position, Scopes numbers)
            throws SQLException {
        var isNew = !(before instanceof Loan.Lent);
        if (!isNew && scopes.size() > now.application().stays().size()) return;
        var all = new ArrayList<>(scopes);
        if (isNew && !all.isEmpty()) all.removeLast();
        all.add(numbers.number(Scope.of(now.application()), position));
        scopes = List.copyOf(all);
    }

    private static boolean sameHistory(Loan before, Loan after) {
        if (!(after instanceof Loan.Lent now)) return !(before instanceof Loan.Lent);
        return before instanceof Loan.Lent then
                && then.history().equals(now.history())
                && then.application().stays().equals(now.application().stays());
    }

    /** Lives the loan again for each turn its history took. */
    void live() {
        turns.forEach(this::live);
    }

    private void live(Turn turn) {
        var spans =
                turn.state instanceof Loan.Lent lent ? lent.history().arrears() : ArrearsSpans.NONE;
        var stays = Stays.of(turn.state.agreed().orElseThrow().stays(), turn.scopes);
        portfolio.become(stays.loan(spans.loan()), turn.position);
        instalments.become(stays.instalments(spans.instalments()), turn.position);
        flows.become(stays.flows(spans.flows(), spans.loan()), turn.position);
    }

    boolean isChanged() {
        return changed;
    }

    Loan state() {
        return state;
    }

    /** The scopes of its stays, in order; the last is the one it is in. */
    List<Long> scopes() {
        return scopes;
    }

    /** The borrower; a loan nobody owes is its own. */
    String client() {
        return state.agreed().flatMap(it -> it.account().client()).orElse(id);
    }
}
