package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.DECIDERS;
import static org.quipu.api.loan.LoanOperations.OFFICERS;
import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.POSTERS;
import static org.quipu.api.loan.LoanOperations.ROOT;
import static org.quipu.api.loan.LoanOperations.manual;

import java.util.List;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.Envelope;
import org.quipu.core.loan.LoanCommand;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.loan.LoanCommand.ApproveLoan;
import org.quipu.core.loan.LoanCommand.FailDisbursement;
import org.quipu.core.loan.LoanCommand.InstructDisbursement;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.WithdrawApplication;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.ApplicationWithdrawn;
import org.quipu.core.loan.LoanEvent.DisbursementFailed;
import org.quipu.core.loan.LoanEvent.DisbursementInstructed;
import org.quipu.core.loan.LoanEvent.LoanApproved;
import org.quipu.core.loan.LoanEvent.LoanRejected;

/** How a loan begins, until it is paid out. */
final class ApplicationOperations {
    private ApplicationOperations() {}

    static List<Operation> all() {
        return List.of(
                apply(),
                approve(),
                plain(
                        "/rejection",
                        manual("rejectLoan", "Declines an application.", DECIDERS),
                        RejectLoan::new,
                        LoanRejected.class),
                plain(
                        "/withdrawal",
                        manual(
                                "withdrawApplication",
                                "Ends what the client no longer wants, approved or not.",
                                OFFICERS),
                        WithdrawApplication::new,
                        ApplicationWithdrawn.class),
                plain(
                        "/disbursement-instructions",
                        manual(
                                "instructDisbursement",
                                "Notes that a channel was told to pay the loan out; it confirms by a"
                                        + " disbursement, or fails.",
                                POSTERS),
                        InstructDisbursement::new,
                        DisbursementInstructed.class),
                plain(
                        "/disbursement-failures",
                        manual(
                                "failDisbursement",
                                "Notes that the channel could not pay; the loan stays approved.",
                                POSTERS),
                        FailDisbursement::new,
                        DisbursementFailed.class));
    }

    private static Operation apply() {
        return Write.at(
                        ROOT,
                        manual(
                                "applyForLoan",
                                "Asks for a loan of a product, on its usual terms or others within its"
                                        + " limits.",
                                OFFICERS))
                .asks(
                        LoanBody.Application.class,
                        """
                        {"client": "ext:C-31", "product": "business", "principal": "5000.00", \
                        "instalments": 6, "externalId": "LN-17"}\
                        """,
                        ApplicationOperations::application)
                .answers(LoanStage.class, LoanStage::applied);
    }

    private static ApplyForLoan application(Asking<LoanBody.Application> asking) {
        var body = asking.body();
        return new ApplyForLoan(
                Ids.next("ln"),
                new Applicant(
                        asking.client(body.client()),
                        body.product().text(),
                        body.branch().map(Code::text),
                        body.externalId().map(ExternalId::text),
                        body.officer().map(Code::text),
                        body.group().map(asking::group),
                        body.fund().map(Code::text)),
                body.terms().asked(asking.productCurrency(body.product())),
                Source.NONE.envelope(asking));
    }

    private static Operation approve() {
        return Write.at(
                        ONE + "/approval",
                        manual(
                                "approveLoan",
                                "Agrees to lend, as asked for or on other terms.",
                                DECIDERS))
                .asks(
                        LoanBody.Agreement.class,
                        """
                        {"terms": {"principal": "4000.00", "instalments": 6}}\
                        """,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return new ApproveLoan(
                                    loan.id(),
                                    body.terms()
                                            .map(terms -> terms.asked("/terms", loan.currency())),
                                    LoanBody.because(asking, body.narrative()));
                        })
                .answers(LoanStage.class, happened -> LoanStage.of(happened, LoanApproved.class));
    }

    /** A command that names nothing but its loan. */
    private interface Plain {
        LoanCommand of(String loan, Envelope envelope);
    }

    private static Operation plain(
            String action, Manual manual, Plain command, Class<? extends LoanEvent> event) {
        return Write.at(ONE + action, manual)
                .asks(
                        LoanBody.Plain.class,
                        "{}",
                        asking ->
                                command.of(
                                        asking.pathLoan().id(),
                                        LoanBody.because(asking, asking.body().narrative())))
                .answers(LoanStage.class, happened -> LoanStage.of(happened, event));
    }
}
