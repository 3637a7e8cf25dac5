package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Happened;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanKinds;

/** Where a loan is before it is paid out. */
record LoanStage(
        @Meaning(value = "The loan; of an application its new id.", example = "ln_01k9x0c2d4")
                String id,
        @Meaning(value = "Where the event stands in the log.", example = "17") long position,
        @Meaning("The business date it was decided on.") LocalDate bookingDate,
        @Meaning(
                        value =
                                "applied, approved, instructed, rejected, withdrawn, active, closed"
                                        + " or written_off, after it.",
                        example = "applied")
                String status,
        @Meaning(value = "The borrower.", example = "cli_01k9x0bqwe") String client,
        @Meaning(value = "Under whose rules.", example = "business") String product,
        @Meaning(value = "Where it is booked.", example = "main") String branch,
        @Meaning(value = "ISO 4217.", example = "KES") String currency,
        @Meaning(value = "The sum asked for, or agreed.", example = "5000.00") String principal,
        @Meaning(value = "Your own identifier.", example = "LN-17") Optional<String> externalId) {
    static LoanStage applied(Happened happened) {
        return of(happened, LoanApplied.class);
    }

    static LoanStage of(Happened happened, Class<? extends LoanEvent> type) {
        var at = happened.the(type);
        var loan = happened.after(LoanKinds.LOAN.ref(at.event().loan()));
        var asked = loan.agreed().orElseThrow();
        var account = asked.account();
        return new LoanStage(
                account.id(),
                at.position(),
                at.event().bookedOn(),
                status(loan),
                account.client().orElseThrow(),
                account.product().orElseThrow(),
                account.branch(),
                account.currency().getCurrencyCode(),
                asked.asked().principal().decimal(),
                account.externalId());
    }

    /** One word for where a loan is in its life. */
    static String status(Loan loan) {
        return switch (loan) {
            case Loan.None _ -> throw new IllegalStateException("No loan was asked for");
            case Loan.Applied _ -> "applied";
            case Loan.Approved(_, var instructed) -> instructed ? "instructed" : "approved";
            case Loan.Ended ended -> Wire.name(ended.outcome());
            case Loan.Lent lent -> lent.books().status().name().toLowerCase(Locale.ROOT);
        };
    }
}
