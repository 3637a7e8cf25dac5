package org.quipu.core.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanCommand.ChangeOfficer;
import org.quipu.core.loan.LoanCommand.RecordContact;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;

/**
 * Field work on a loan: whom the bank sent, called or wrote to, and who looks after it from when.
 * Remembered for those who look after loans, and no part of the debt. A loan given up is still
 * worked on; a closed one is not.
 */
final class Contacting {
    private Contacting() {}

    static List<LedgerEvent> contact(RecordContact contact, Known known) {
        var lent = Lending.owing(contact.loan(), known);
        if (!contact.outcome().isOf(contact.way())) {
            throw new Refused(LoanRefusal.OUTCOME_OF_ANOTHER_CONTACT, "outcome", contact.outcome());
        }
        return List.of(
                new BorrowerContacted(
                        contact.loan(),
                        contact.way(),
                        contact.outcome(),
                        happened(contact.on(), lent, known),
                        contact.officer().or(lent.application()::officer),
                        known.businessDate(),
                        contact.envelope().orBranch(lent.application().account().branch())));
    }

    static List<LedgerEvent> change(ChangeOfficer change, Known known) {
        var lent = Lending.owing(change.loan(), known);
        var application = lent.application();
        var from = happened(change.from(), lent, known);
        application
                .officerSince()
                .filter(from::isBefore)
                .ifPresent(since -> {
                    throw new Refused(LoanRefusal.HANDED_OVER_LATER, "officerSince", since);
                });
        if (application.officer().equals(Optional.of(change.officer()))) {
            throw new Refused(LoanRefusal.ALREADY_THE_OFFICER, "officer", change.officer());
        }
        return List.of(
                new OfficerChanged(
                        change.loan(),
                        application.officer(),
                        change.officer(),
                        from,
                        known.businessDate(),
                        change.envelope().orBranch(application.account().branch())));
    }

    /** A day of the loan's life that has come; today where none is named. */
    private static LocalDate happened(Optional<LocalDate> day, Lent lent, Known known) {
        var today = known.businessDate();
        var on = day.orElse(today);
        if (on.isAfter(today)) {
            throw new Refused(LoanRefusal.NOT_HAPPENED_YET, "businessDate", today);
        }
        var begun = lent.history().begun();
        if (on.isBefore(begun)) {
            throw new Refused(LoanRefusal.BEFORE_THE_LOAN, "begun", begun);
        }
        return on;
    }
}
