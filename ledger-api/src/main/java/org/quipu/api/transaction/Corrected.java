package org.quipu.api.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.api.input.Meaning;
import org.quipu.api.loan.Effect;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.PostedLeg;
import org.quipu.core.account.Moves;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanKinds;

/** A correction that was posted. */
record Corrected(
        @Meaning(
                        value =
                                "The correction's own id; of a payment moved to another loan, the id it"
                                        + " has there.",
                        example = "48220")
                String id,
        @Meaning(value = "Where its event stands in the log.", example = "48220") long position,
        @Meaning(value = "The transaction that was corrected.", example = "48213") String corrects,
        @Meaning("The business date it was decided on.") LocalDate bookingDate,
        @Meaning("The value date of what it corrects.") LocalDate valueDate,
        @Meaning("What it did to each side; nothing where a decision moved no money.")
                List<PostedLeg> legs,
        @Meaning("The loans it changed, and what it left; none where it touched none.")
                List<Effect> loans,
        @Meaning(value = "Your own identifier.", example = "REV-1") Optional<String> externalId) {
    static Corrected reversed(Happened happened) {
        var moved = happened.find(TransactionReversed.class);
        if (moved.isEmpty()) return undone(happened);
        var event = moved.get().event();
        return of(moved.get(), event.reverses(), loans(happened, event.loan().stream()));
    }

    static Corrected moved(Happened happened) {
        var posting = happened.find(PostingMoved.class);
        if (posting.isPresent()) {
            return of(posting.get(), posting.get().event().moves(), List.of());
        }
        var reversed = happened.the(TransactionReversed.class).event();
        var paid = paidInstead(happened);
        return of(
                paid,
                reversed.reverses(),
                loans(happened, Stream.of(reversed.loan().orElseThrow(), paid.event().loan())));
    }

    private static Happened.At<? extends Moved> paidInstead(Happened happened) {
        var repaid = happened.find(RepaymentReceived.class);
        return repaid.isPresent() ? repaid.get() : happened.the(RecoveryReceived.class);
    }

    private static List<Effect> loans(Happened happened, Stream<String> loans) {
        return loans.map(loan -> Effect.of(happened, loan)).toList();
    }

    private static Corrected of(
            Happened.At<? extends Moves> at, long corrects, List<Effect> loans) {
        var movement = at.event().movement();
        return new Corrected(
                at.id(),
                at.position(),
                Long.toString(corrects),
                movement.bookedOn(),
                movement.valueDate(),
                movement.legs().stream().map(PostedLeg::of).toList(),
                loans,
                movement.envelope().externalId());
    }

    /** A decision that moved no money by itself was undone; the loan still knows its date. */
    private static Corrected undone(Happened happened) {
        var at = happened.the(DecisionReversed.class);
        var event = at.event();
        if (!(happened.after(LoanKinds.LOAN.ref(event.loan())) instanceof Lent lent)) {
            throw new IllegalStateException("Undone on a loan that is not paid out: " + at.id());
        }
        var valueDate =
                lent.history().accepted().stream()
                        .map(each -> each.stamp())
                        .filter(stamp -> stamp.id().equals(at.id()))
                        .findFirst()
                        .orElseThrow()
                        .value();
        return new Corrected(
                at.id(),
                at.position(),
                Long.toString(event.reverses()),
                event.bookedOn(),
                valueDate,
                List.of(),
                loans(happened, Stream.of(event.loan())),
                event.envelope().externalId());
    }
}
