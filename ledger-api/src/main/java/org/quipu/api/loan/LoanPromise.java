package org.quipu.api.loan;

import java.time.LocalDate;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.core.loan.LoanEvent.PaymentPromised;

/** What a borrower promised. */
record LoanPromise(
        @Meaning(value = "The promise's id.", example = "48213") String id,
        @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
        @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
        @Meaning("The business date it was given on.") LocalDate bookingDate,
        @Meaning(value = "How much.", example = "521.01") String amount,
        @Meaning("The last day of the promise.") LocalDate by) {
    static LoanPromise of(Happened happened) {
        var at = happened.the(PaymentPromised.class);
        var event = at.event();
        return new LoanPromise(
                at.id(),
                at.position(),
                event.loan(),
                event.bookedOn(),
                event.amount().decimal(),
                event.by());
    }
}
