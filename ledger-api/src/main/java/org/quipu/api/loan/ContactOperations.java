package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.OFFICERS;
import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Code;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Write;
import org.quipu.core.loan.ContactOutcome;
import org.quipu.core.loan.ContactWay;
import org.quipu.core.loan.LoanCommand.ChangeOfficer;
import org.quipu.core.loan.LoanCommand.RecordContact;
import org.quipu.core.loan.LoanEvent.BorrowerContacted;
import org.quipu.core.loan.LoanEvent.OfficerChanged;

/** Field work on loans: visits, calls, letters, and who looks after a loan. */
final class ContactOperations {
    private ContactOperations() {}

    static List<Operation> all() {
        return List.of(
                contact(
                        "visits",
                        ContactWay.VISIT,
                        manual("recordVisit", "Notes that the borrower was visited.", OFFICERS),
                        """
                        {"date": "2026-03-30", "outcome": "third_party", "narrative": "the brother"}\
                        """),
                contact(
                        "calls",
                        ContactWay.CALL,
                        manual("recordCall", "Notes that the borrower was called.", OFFICERS),
                        """
                        {"outcome": "not_reached", "officer": "otieno"}\
                        """),
                contact(
                        "letters",
                        ContactWay.LETTER,
                        manual("recordLetter", "Notes that the borrower was written to.", OFFICERS),
                        """
                        {"date": "2026-03-30", "outcome": "sent", "narrative": "second demand"}\
                        """),
                handOver());
    }

    private static Operation contact(String path, ContactWay way, Manual manual, String example) {
        return Write.at(ONE + "/" + path, manual)
                .asks(
                        Contact.class,
                        example,
                        asking -> {
                            var body = asking.body();
                            return new RecordContact(
                                    asking.pathLoan().id(),
                                    way,
                                    body.outcome(),
                                    body.date(),
                                    body.officer().map(Code::text),
                                    LoanBody.because(asking, body.narrative()));
                        })
                .answers(LoanContact.class, LoanContact::of);
    }

    private static Operation handOver() {
        return Write.at(
                        ONE + "/hand-overs",
                        manual(
                                "handOverLoan",
                                "Gives the loan to another officer; the arrears are that officer's"
                                        + " from the date on.",
                                OFFICERS))
                .asks(
                        HandOver.class,
                        """
                        {"officer": "wanjiru", "date": "2026-03-30", "narrative": "moved branch"}\
                        """,
                        asking -> {
                            var body = asking.body();
                            return new ChangeOfficer(
                                    asking.pathLoan().id(),
                                    body.officer().text(),
                                    body.date(),
                                    LoanBody.because(asking, body.narrative()));
                        })
                .answers(HandedOver.class, HandedOver::of);
    }

    /** The borrower was visited, called or written to. */
    record Contact(
            @Meaning("When, not after the business date, which it is if absent.")
                    Optional<LocalDate> date,
            @Meaning(
                            value =
                                    "What came of it. A visit or a call: reached, third_party,"
                                            + " not_reached, refused, disputed, moved; a letter: sent,"
                                            + " delivered, refused, disputed, moved.",
                            example = "reached")
                    ContactOutcome outcome,
            @Meaning(value = "Who did it; who looks after the loan if absent.", example = "otieno")
                    Optional<Code> officer,
            @Meaning(
                            value = "What was said. Kept outside the log, erasable.",
                            example = "pays after the harvest")
                    Optional<FreeText> narrative) {}

    /** Another officer looks after the loan. */
    record HandOver(
            @Meaning(value = "Who looks after the loan.", example = "wanjiru") Code officer,
            @Meaning("Since when, not after the business date, which it is if absent.")
                    Optional<LocalDate> date,
            @Meaning(value = "Why. Kept outside the log, erasable.", example = "moved branch")
                    Optional<FreeText> narrative) {}

    /** A contact as noted. */
    record LoanContact(
            @Meaning(value = "The contact's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
            @Meaning("The business date it was noted on.") LocalDate bookingDate,
            @Meaning("When it was.") LocalDate date,
            @Meaning("How the borrower was reached.") ContactWay way,
            @Meaning("What came of it.") ContactOutcome outcome,
            @Meaning(value = "Who did it.", example = "otieno") Optional<String> officer) {
        static LoanContact of(Happened happened) {
            var at = happened.the(BorrowerContacted.class);
            var event = at.event();
            return new LoanContact(
                    at.id(),
                    at.position(),
                    event.loan(),
                    event.bookedOn(),
                    event.on(),
                    event.way(),
                    event.outcome(),
                    event.officer());
        }
    }

    /** A hand-over as noted. */
    record HandedOver(
            @Meaning(value = "The hand-over's id.", example = "48213") String id,
            @Meaning(value = "Where its event stands in the log.", example = "48213") long position,
            @Meaning(value = "The loan.", example = "ln_01k9x0c2d4") String loan,
            @Meaning("The business date it was noted on.") LocalDate bookingDate,
            @Meaning("Since when.") LocalDate date,
            @Meaning(value = "Who looks after the loan.", example = "wanjiru") String officer,
            @Meaning(value = "Who did so far.", example = "otieno") Optional<String> before) {
        static HandedOver of(Happened happened) {
            var at = happened.the(OfficerChanged.class);
            var event = at.event();
            return new HandedOver(
                    at.id(),
                    at.position(),
                    event.loan(),
                    event.bookedOn(),
                    event.from(),
                    event.officer(),
                    event.before());
        }
    }
}
