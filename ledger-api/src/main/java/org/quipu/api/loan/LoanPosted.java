package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.money.Money;

/** A transaction of a loan, what it settled, and what it left. */
record LoanPosted(
        @Meaning(value = "The transaction's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
        @Meaning(value = "How much.", example = "521.01") String amount,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning("The business date it was decided on.") LocalDate bookingDate,
        @Meaning("When it takes effect.") LocalDate valueDate,
        @Meaning(value = "What the other side gave; below zero what it got.", example = "521.01")
                String received,
        @Meaning("What it settled.") Allocation allocation,
        @Meaning(value = "Principal outstanding after it.", example = "1512.32")
                String principalOutstanding,
        @Meaning(value = "The borrower's credit after it.", example = "0.00") String credit,
        @Meaning(value = "active, closed or written_off, after it.", example = "active")
                String status,
        @Meaning("What fell due by itself and was recorded with it.") List<Effect.FellDue> fellDue,
        @Meaning("Other transactions whose allocation it changed.") List<Effect.Changed> restated,
        @Meaning(value = "Your own identifier.", example = "MP8842") Optional<String> externalId) {
    /** What happened, and how much of what it was. */
    static LoanPosted of(Happened happened, Happened.At<? extends Moved> at, Money amount) {
        var event = at.event();
        var movement = event.movement();
        var effect = Effect.of(happened, event.loan());
        return new LoanPosted(
                at.id(),
                at.position(),
                event.loan(),
                amount.decimal(),
                amount.currency().getCurrencyCode(),
                movement.bookedOn(),
                movement.valueDate(),
                event.received().decimal(),
                Allocation.of(event.loan(), movement),
                effect.principalOutstanding(),
                effect.credit(),
                effect.status(),
                effect.fellDue(),
                effect.restated(),
                movement.envelope().externalId());
    }
}
