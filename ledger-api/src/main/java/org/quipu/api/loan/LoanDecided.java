package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.account.MayMove;
import org.quipu.core.account.Movement;
import org.quipu.core.loan.LoanEvent;

/** A decision about a loan that moved no money of others, and what it left. */
record LoanDecided(
        @Meaning(value = "The transaction's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
        @Meaning("The business date it was decided on.") LocalDate bookingDate,
        @Meaning("When it takes effect.") LocalDate valueDate,
        @Meaning("What it moved between components; absent where it moved nothing.")
                Optional<Allocation> allocation,
        @Meaning(value = "Principal outstanding after it.", example = "1512.32")
                String principalOutstanding,
        @Meaning(value = "The borrower's credit after it.", example = "0.00") String credit,
        @Meaning(value = "active, closed or written_off, after it.", example = "active")
                String status,
        @Meaning("What fell due by itself and was recorded with it.") List<Effect.FellDue> fellDue,
        @Meaning("Other transactions whose allocation it changed.") List<Effect.Changed> restated,
        @Meaning(value = "Your own identifier.", example = "RS-4") Optional<String> externalId) {
    static LoanDecided of(Happened happened, Class<? extends LoanEvent.Dated> type) {
        var at = happened.the(type);
        var event = at.event();
        var effect = Effect.of(happened, event.loan());
        var moved = event instanceof MayMove may ? may.moved() : Optional.<Movement>empty();
        return new LoanDecided(
                at.id(),
                at.position(),
                event.loan(),
                event.bookedOn(),
                event.valueDate(),
                moved.map(movement -> Allocation.of(event.loan(), movement)),
                effect.principalOutstanding(),
                effect.credit(),
                effect.status(),
                effect.fellDue(),
                effect.restated(),
                event.envelope().externalId());
    }
}
