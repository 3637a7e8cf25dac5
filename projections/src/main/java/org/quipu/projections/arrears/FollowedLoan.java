package org.quipu.projections.arrears;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
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
    private OptionalLong scope;
    private boolean changed;

    /**
     * A span of a loan that belongs somewhere.
     *
     * @param scope its number
     * @param span the days and what holds on them
     */
    record InScope<S>(long scope, S span) {}

    FollowedLoan(String id, long number, Loan state, OptionalLong scope, boolean stored) {
        this.id = id;
        this.number = number;
        this.state = state;
        this.scope = scope;
        this.stored = stored;
    }

    /** A loan just asked for, numbered by the position of its application. */
    static FollowedLoan appliedFor(String id, long position) {
        var nothing = LoanKinds.LOAN.fold().initial();
        return new FollowedLoan(id, position, nothing, OptionalLong.empty(), false);
    }

    /** Takes an event in; where it changed the loan's history, the life is lived again. */
    void take(Happened happened, Scopes scopes) throws SQLException {
        var before = state;
        state = LoanKinds.LOAN.fold().evolve(state, happened.event(), happened.position());
        if (state.equals(before)) return;
        changed = true;
        if (!(before instanceof Loan.Lent) && state instanceof Loan.Lent it) {
            var belongs = Scope.of(it.application());
            scope = OptionalLong.of(scopes.number(belongs, happened.position()));
        }
        if (!sameHistory(before, state)) live(happened.position());
    }

    private static boolean sameHistory(Loan before, Loan after) {
        if (!(after instanceof Loan.Lent now)) return !(before instanceof Loan.Lent);
        return before instanceof Loan.Lent then && then.history().equals(now.history());
    }

    private void live(long position) {
        var spans = state instanceof Loan.Lent lent ? lent.history().arrears() : ArrearsSpans.NONE;
        var at = scope.orElseThrow();
        portfolio.become(in(at, spans.loan()), position);
        instalments.become(in(at, spans.instalments()), position);
        flows.become(in(at, spans.flows()), position);
    }

    private static <S> List<InScope<S>> in(long scope, List<S> spans) {
        return spans.stream().map(span -> new InScope<>(scope, span)).toList();
    }

    boolean isChanged() {
        return changed;
    }

    Loan state() {
        return state;
    }

    OptionalLong scope() {
        return scope;
    }

    /** The borrower; a loan nobody owes is its own. */
    String client() {
        return state.agreed().flatMap(it -> it.account().client()).orElse(id);
    }
}
