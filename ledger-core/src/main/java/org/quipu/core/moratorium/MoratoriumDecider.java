package org.quipu.core.moratorium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Decider;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanMoratorium;
import org.quipu.core.moratorium.Moratorium.Declared;
import org.quipu.core.moratorium.Moratorium.None;
import org.quipu.core.moratorium.MoratoriumCommand.AdvanceMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.DeclareMoratorium;
import org.quipu.core.moratorium.MoratoriumCommand.GrantMoratorium;
import org.quipu.core.moratorium.MoratoriumEvent.MoratoriumDeclared;
import org.quipu.core.posting.PostingNeeds;
import org.quipu.core.posting.When;

/** The rules of moratoria: declaring here, what follows in {@link Granting}. */
public final class MoratoriumDecider implements Decider<MoratoriumCommand> {
    @Override
    public Set<Ref<?>> needs(MoratoriumCommand command, Known known) {
        var moratorium = MoratoriumKinds.MORATORIUM.ref(command.moratorium());
        var needs =
                new PostingNeeds(known, command.envelope(), Optional.empty())
                        .and(moratorium)
                        .and(MoratoriumKinds.OPEN);
        switch (command) {
            case DeclareMoratorium declare ->
                    needs.and(ofScope(declare.terms().scope())).and(FourEyes.QUEUE);
            case GrantMoratorium grant -> {
                LoanMoratorium.needs(grant.loan(), needs);
                borrower(grant, known).ifPresent(needs::and);
            }
            case AdvanceMoratorium _ -> {}
        }
        return needs.all();
    }

    private static Ref<?> ofScope(Scope scope) {
        return switch (scope) {
            case Scope.OfBranch(var branch) -> LoanKinds.BRANCH.ref(branch);
            case Scope.OfDimension(var dimension, var value) ->
                    ClientKinds.valueOf(dimension, value);
        };
    }

    private static Optional<Ref<?>> borrower(GrantMoratorium grant, Known known) {
        return known.find(LoanKinds.LOAN.ref(grant.loan()))
                .filter(Lent.class::isInstance)
                .flatMap(loan -> ((Lent) loan).application().account().client())
                .map(ClientKinds.CLIENT::ref);
    }

    @Override
    public List<? extends LedgerEvent> decide(MoratoriumCommand command, Known known) {
        return switch (command) {
            case DeclareMoratorium declare -> declare(declare, known);
            case GrantMoratorium grant -> Granting.grant(grant, declared(command, known), known);
            case AdvanceMoratorium advance ->
                    Granting.advance(advance, declared(command, known), known);
        };
    }

    private static Declared declared(MoratoriumCommand command, Known known) {
        return switch (known.get(MoratoriumKinds.MORATORIUM.ref(command.moratorium()))) {
            case Declared declared -> declared;
            case None _ ->
                    throw new Refused(
                            MoratoriumRefusal.UNKNOWN, "moratorium", command.moratorium());
        };
    }

    private static List<? extends LedgerEvent> declare(DeclareMoratorium declare, Known known) {
        if (!(known.get(MoratoriumKinds.MORATORIUM.ref(declare.moratorium())) instanceof None)) {
            throw new Refused(MoratoriumRefusal.ID_TAKEN, "moratorium", declare.moratorium());
        }
        if (known.get(MoratoriumKinds.OPEN).isFull()) throw new Refused(MoratoriumRefusal.TOO_MANY);
        requireKnown(declare.terms().scope(), known);
        var when = When.of(declare.valueDate(), known);
        if (when.valueDate().isBefore(when.bookedOn().minusYears(1))) {
            throw new Refused(
                    MoratoriumRefusal.VALUE_DATE_TOO_OLD, "businessDate", when.bookedOn());
        }
        requireInRange(declare.terms().deferral(), when.valueDate());
        var events =
                List.<LedgerEvent>of(
                        new MoratoriumDeclared(
                                declare.moratorium(),
                                declare.terms(),
                                when.valueDate(),
                                known.approver(),
                                when.bookedOn(),
                                declare.envelope()));
        if (!declare.fourEyes()) return events;
        return FourEyes.ask(known, declare, MoratoriumRefusal.NEEDS_FOUR_EYES, Optional.empty())
                .orElse(events);
    }

    private static void requireKnown(Scope scope, Known known) {
        switch (scope) {
            case Scope.OfBranch(var branch) -> {
                if (!known.get(LoanKinds.BRANCH.ref(branch)).isKnown()) {
                    throw new Refused(MoratoriumRefusal.UNKNOWN_BRANCH, "branch", branch);
                }
            }
            case Scope.OfDimension(var dimension, var value) -> {
                if (!known.get(ClientKinds.valueOf(dimension, value)).isKnown()) {
                    throw new Refused(
                            MoratoriumRefusal.UNKNOWN_DIMENSION,
                            "dimension",
                            dimension + "=" + value);
                }
            }
        }
    }

    private static void requireInRange(Deferral deferral, LocalDate from) {
        var fine =
                switch (deferral) {
                    case Deferral.ByMonths(var months) -> months >= 1 && months <= Deferral.MONTHS;
                    case Deferral.Until(var day) ->
                            day.isAfter(from) && !day.isAfter(from.plusMonths(Deferral.MONTHS));
                };
        if (!fine) throw new Refused(MoratoriumRefusal.DEFERRAL_OUT_OF_RANGE, "valueDate", from);
    }
}
