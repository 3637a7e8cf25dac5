package org.quipu.core.correction;

import java.util.List;
import java.util.Optional;
import org.quipu.core.Foreseen;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.approval.FourEyes;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.OfTransaction;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.Transaction.OfLoan;
import org.quipu.core.day.DayKinds;
import org.quipu.core.loan.LoanCorrection;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.posting.PostingNeeds;

/** Corrects a loan's transaction: what it allocated is the loan's to say, and may be restated. */
final class LoanReversal {
    private LoanReversal() {}

    static PostingNeeds needs(OfTransaction command, LoanCorrection.Past past, Known known) {
        var needs =
                new PostingNeeds(known, command.envelope(), Optional.of(past.valueDate()))
                        .and(LoanKinds.LOAN.ref(past.loan()));
        past.movement()
                .ifPresent(movement -> {
                    for (var leg : movement.legs()) {
                        if (leg instanceof Leg.OfAccount own) needs.account(own.account());
                    }
                });
        LoanCorrection.product(past, known).ifPresent(needs::and);
        needs.and(FourEyes.QUEUE).and(DayKinds.ALL_DAYS);
        if (command instanceof MovePosting move) needs.and(LoanKinds.LOAN.ref(move.to()));
        return needs;
    }

    static List<LedgerEvent> decide(OfTransaction command, OfLoan transaction, Known known) {
        return switch (command) {
            case ReverseTransaction reverse -> {
                var events = reverse(command, transaction, known);
                yield LoanCorrection.needsSecondPerson(transaction.past(), known)
                        ? FourEyes.ask(
                                        known,
                                        reverse,
                                        LoanRefusal.NEEDS_FOUR_EYES,
                                        LoanCorrection.stake(transaction.past()))
                                .orElse(events)
                        : events;
            }
            case MovePosting move -> move(move, transaction, known);
        };
    }

    private static List<LedgerEvent> reverse(
            OfTransaction command, OfLoan transaction, Known known) {
        var past = transaction.past();
        return LoanCorrection.reverse(
                transaction.position(),
                past,
                known,
                command.envelope(),
                movement ->
                        new TransactionReversed(
                                transaction.position(),
                                Optional.empty(),
                                Optional.of(past.loan()),
                                past.order(),
                                movement));
    }

    /** A payment goes to the loan it was meant for, as if it had gone there at once. */
    private static List<LedgerEvent> move(MovePosting move, OfLoan transaction, Known known) {
        var past = transaction.past();
        if (move.from().equals(move.to())) throw new Refused(CorrectionRefusal.SAME_ACCOUNT);
        if (!move.from().equals(past.loan()) || !past.hasOtherSide()) {
            throw new Refused(CorrectionRefusal.NO_SUCH_POSTING, "account", move.from());
        }
        if (outOfSuspense(past)) throw new Refused(CorrectionRefusal.OUT_OF_SUSPENSE);
        var foreseen = new Foreseen(known);
        reverse(move, transaction, known).forEach(event -> foreseen.add(event, LoanKinds.TOUCHED));
        LoanCorrection.payInstead(past, move.to(), foreseen, move.envelope().withoutReferences())
                .forEach(event -> foreseen.add(event, LoanKinds.TOUCHED));
        return foreseen.events();
    }

    private static boolean outOfSuspense(LoanCorrection.Past past) {
        return past.movement().orElseThrow().legs().stream()
                .anyMatch(leg ->
                        leg instanceof Leg.OfAccount own && own.component() == Component.SUSPENSE);
    }
}
