package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.POSTERS;
import static org.quipu.api.loan.LoanOperations.ROOT;
import static org.quipu.api.loan.LoanOperations.manual;

import java.util.List;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Ids;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Write;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.Origin;
import org.quipu.core.loan.LoanCommand.TakeOverLoan;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.money.Money;

/** How loans that run in another system come here. */
final class TakeoverOperations {
    private TakeoverOperations() {}

    static List<Operation> all() {
        return List.of(
                Write.at(
                                ROOT + "/taken-over",
                                manual(
                                        "takeOverLoan",
                                        "Takes over a loan that runs in another system, with the"
                                                + " schedule it has there; what it brings is booked"
                                                + " against the migration account.",
                                        POSTERS))
                        .asks(
                                TakeoverBody.class,
                                """
                                {"client": "ext:C-31", "product": "business", \
                                "reference": "T24-000815", "principal": "2000.00", \
                                "disbursementDate": "2026-01-10", "handoverDate": "2026-03-31", \
                                "principalRepaid": "1500.00", "schedule": [{"number": 4, \
                                "dueDate": "2026-04-10", "from": "2026-03-10", "to": "2026-04-10", \
                                "interest": "8.50", "principal": "500.00"}]}\
                                """,
                                TakeoverOperations::takeOver)
                        .answers(LoanPosted.class, TakeoverOperations::takenOver));
    }

    private static TakeOverLoan takeOver(Asking<TakeoverBody> asking) {
        var body = asking.body();
        var currency = asking.productCurrency(body.product());
        return new TakeOverLoan(
                body.externalId().flatMap(asking::loanNamed).orElseGet(() -> Ids.next("ln")),
                new Applicant(
                        asking.client(body.client()),
                        body.product().text(),
                        body.branch().map(Code::text),
                        body.externalId().map(ExternalId::text),
                        body.officer().map(Code::text),
                        body.group().map(asking::group),
                        body.fund().map(Code::text)),
                new Origin(
                        body.terms().asked(currency),
                        body.disbursementDate(),
                        body.reference().text()),
                body.handover(currency),
                body.envelope(asking));
    }

    private static LoanPosted takenOver(Happened happened) {
        var at = happened.the(LoanMigrated.class);
        var event = at.event();
        var currency = event.asked().principal().currency();
        var principal = new Money(currency, event.handover().principal());
        return LoanPosted.of(happened, at, principal);
    }
}
