package org.quipu.api.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.loan.Effect;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.PostedLeg;
import org.quipu.core.loan.LoanEvent.Moved;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;

/** A payment that left suspense for a loan. */
record PaymentAssignment(
        @Meaning(value = "The repayment's id.", example = "48230") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48230") long position,
        @Meaning(
                        value =
                                "Where the last of what it brought stands: with atLeast of it, the read"
                                        + " side answers with all of it.",
                        example = "48231")
                long through,
        @Meaning(value = "The transaction that put it into suspense.", example = "48216")
                String payment,
        @Meaning("The business date it was decided on.") LocalDate bookingDate,
        @Meaning("When it takes effect.") LocalDate valueDate,
        @Meaning("What it did to each side.") List<PostedLeg> legs,
        @Meaning("The loan, and what it left.") Effect loan,
        @Meaning(value = "Your own identifier.", example = "FOUND-1") Optional<String> externalId) {
    static PaymentAssignment of(Happened happened) {
        var assigned = happened.the(PaymentAssigned.class).event();
        var repayment =
                happened.all().stream()
                        .filter(it -> it.position() == assigned.repayment())
                        .findFirst()
                        .orElseThrow();
        var movement = ((Moved) repayment.event()).movement();
        return new PaymentAssignment(
                repayment.id(),
                repayment.position(),
                happened.all().getLast().position(),
                Long.toString(assigned.payment()),
                movement.bookedOn(),
                movement.valueDate(),
                movement.legs().stream().map(PostedLeg::of).toList(),
                Effect.of(happened, assigned.loan()),
                movement.envelope().externalId());
    }
}
