package org.quipu.core.moratorium;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.client.Client.Registered;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanMoratorium;
import org.quipu.core.moratorium.Moratorium.Declared;
import org.quipu.core.moratorium.MoratoriumCommand.AdvanceMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.GrantMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumAdvanced;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumCompleted;
import org.quipu.core.servicing.ServicingRefusal;

/** What follows a declaration: loan by loan its part, chunk by chunk what came of it. */
final class Granting {
    private Granting() {}

    /** The loan's part; nothing where it has none, or has it already. */
    static List<? extends LedgerEvent> grant(GrantMoratorium grant, Declared of, Known known) {
        if (!(known.get(LoanKinds.LOAN.ref(grant.loan())) instanceof Lent lent)) return List.of();
        if (of.progress().completedOn().isPresent()
                || !isRunning(lent, grant, of)
                || !belongs(lent, of, known)
                || LoanMoratorium.isGranted(lent, grant.moratorium())) {
            return List.of();
        }
        var declared = of.declared();
        var terms = declared.terms();
        var due =
                lent.history()
                        .nextDue(declared.valueDate())
                        .orElseThrow(() ->
                                new Refused(
                                        ServicingRefusal.NO_INSTALMENT_LEFT, "loan", grant.loan()));
        return LoanMoratorium.grant(
                new LoanMoratorium.Part(
                        grant.loan(),
                        grant.moratorium(),
                        terms.deferral().nextDue(due, lent.history().terms().timing().endOfMonth()),
                        terms.stopsInterest(),
                        terms.reason(),
                        declared.valueDate(),
                        declared.approvedBy().isPresent(),
                        grant.envelope()),
                known);
    }

    /** Paid out or taken over by the value date, by the very event found, and not ended. */
    private static boolean isRunning(Lent lent, GrantMoratorium grant, Declared of) {
        return lent.disbursement().position() == grant.disbursement()
                && lent.books().status() == Status.ACTIVE
                && !lent.history().begun().isAfter(of.declared().valueDate());
    }

    private static boolean belongs(Lent lent, Declared of, Known known) {
        var account = lent.application().account();
        return switch (of.declared().terms().scope()) {
            case Scope.OfBranch(var branch) -> account.branch().equals(branch);
            case Scope.OfDimension(var dimension, var value) ->
                    account.client()
                            .map(client -> known.get(ClientKinds.CLIENT.ref(client)))
                            .filter(Registered.class::isInstance)
                            .flatMap(client ->
                                    ((Registered) client).on(dimension, of.declared().valueDate()))
                            .filter(held -> held.value().equals(value))
                            .isPresent();
        };
    }

    /** Counts from what stands recorded, so that a repeat or a gap cannot change the figures. */
    static List<? extends LedgerEvent> advance(
            AdvanceMoratorium advance, Declared of, Known known) {
        var progress = of.progress();
        if (advance.from() != progress.through() || advance.through() > of.position()) {
            return List.of();
        }
        var changed = progress.granted() - progress.tally().changed();
        var refused = advance.refused().size();
        var tally = new Tally(changed, advance.examined() - changed - refused, refused);
        var today = known.businessDate();
        var events = new ArrayList<LedgerEvent>();
        events.add(
                new MoratoriumAdvanced(
                        advance.moratorium(),
                        advance.through(),
                        tally,
                        advance.refused(),
                        today,
                        advance.envelope()));
        if (advance.through() == of.position()) {
            events.add(
                    new MoratoriumCompleted(
                            advance.moratorium(),
                            progress.tally().plus(tally),
                            today,
                            advance.envelope()));
        }
        return events;
    }
}
