package org.quipu.api.loan;

import static org.quipu.api.loan.LoanOperations.OFFICERS;
import static org.quipu.api.loan.LoanOperations.ONE;
import static org.quipu.api.loan.LoanOperations.manual;

import java.util.List;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Happened;
import org.quipu.api.operation.Lookup;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Write;
import org.quipu.core.Command;
import org.quipu.core.account.Leg;
import org.quipu.core.loan.LoanCommand.ChargeLoanFee;
import org.quipu.core.loan.LoanCommand.PromisePayment;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.RestructureLoan;
import org.quipu.core.loan.LoanCommand.ResumeAccrual;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent;
import org.quipu.core.loan.LoanEvent.AccrualResumed;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.LoanFeeCharged;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanRestructured;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;

/** What the bank decides about a loan that is paid out. */
final class DecisionOperations {
    private DecisionOperations() {}

    static List<Operation> all() {
        return List.of(
                waive(),
                charge(),
                writeOff(),
                restructure(),
                reschedule(),
                stop(),
                resume(),
                promise());
    }

    private static Operation waive() {
        return Write.at(
                        ONE + "/waivers",
                        manual(
                                "waiveDue",
                                "Lets a part of what is due go: interest, fees or penalties.",
                                OFFICERS))
                .asks(
                        DecisionBody.Waiver.class,
                        """
                        {"component": "penalty", "amount": "12.50", "narrative": "flood"}\
                        """,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return new WaiveDue(
                                    loan.id(),
                                    body.component(),
                                    asking.money(body.amount(), loan.currency()),
                                    body.noted().valueDate(),
                                    body.noted().envelope(asking));
                        })
                .answers(
                        LoanPosted.class,
                        happened -> {
                            var at = happened.the(DueWaived.class);
                            return LoanPosted.of(happened, at, at.event().amount());
                        });
    }

    private static Operation promise() {
        return Write.at(
                        ONE + "/payment-promises",
                        manual(
                                "promisePayment",
                                "Notes that the borrower promised to pay by a day; nothing of what is"
                                        + " owed changes, and the worklist shows it.",
                                OFFICERS))
                .asks(
                        DecisionBody.Promise.class,
                        """
                        {"amount": "521.01", "by": "2026-04-07", "narrative": "after the harvest"}\
                        """,
                        asking -> {
                            var loan = asking.pathLoan();
                            var body = asking.body();
                            return new PromisePayment(
                                    loan.id(),
                                    asking.money(body.amount(), loan.currency()),
                                    body.by(),
                                    LoanBody.because(asking, body.narrative()));
                        })
                .answers(LoanPromise.class, LoanPromise::of);
    }

    private static Operation writeOff() {
        return Write.at(
                        ONE + "/write-off",
                        manual(
                                "writeOffLoan",
                                "Gives up what is outstanding; what still comes in is a recovery.",
                                OFFICERS))
                .asks(
                        DecisionBody.Dated.class,
                        """
                        {"narrative": "untraceable since 2024"}\
                        """,
                        asking ->
                                new WriteOffLoan(
                                        asking.pathLoan().id(),
                                        asking.body().noted().valueDate(),
                                        asking.body().noted().envelope(asking)))
                .answers(LoanPosted.class, DecisionOperations::writtenOff);
    }

    /** What was given up: all that was taken off the loan's own accounts. */
    private static LoanPosted writtenOff(Happened happened) {
        var at = happened.the(LoanWrittenOff.class);
        var legs = at.event().movement().legs();
        var given = legs.getFirst().amount().zero();
        for (var leg : legs) {
            if (leg instanceof Leg.OfAccount own) given = given.minus(own.amount());
        }
        return LoanPosted.of(happened, at, given);
    }

    private static Operation charge() {
        return decision(
                "/fees",
                manual("chargeLoanFee", "Charges a fee for one occasion, due at once.", OFFICERS),
                new Body<>(
                        DecisionBody.Charge.class,
                        """
                        {"fee": "visit", "amount": "50.00"}\
                        """),
                (asking, loan) ->
                        new ChargeLoanFee(
                                loan.id(),
                                asking.body().fee().text(),
                                asking.money(asking.body().amount(), loan.currency()),
                                asking.body().proceeds(asking),
                                asking.body().noted().valueDate(),
                                asking.body().noted().envelope(asking)),
                LoanFeeCharged.class);
    }

    private static Operation restructure() {
        return decision(
                "/restructures",
                manual(
                        "restructureLoan",
                        "Agrees anew on what is owed: unpaid amounts join the principal, are carried or"
                                + " let go, and a new schedule begins.",
                        OFFICERS),
                new Body<>(
                        DecisionBody.Renewing.class,
                        """
                        {"terms": {"instalments": 12, "annualRate": "18"}, "penalty": "waive", \
                        "interest": "carry"}\
                        """),
                (asking, loan) ->
                        new RestructureLoan(
                                loan.id(),
                                asking.body().renewal(loan.currency()),
                                asking.body().noted().valueDate(),
                                asking.body().noted().envelope(asking)),
                LoanRestructured.class);
    }

    private static Operation reschedule() {
        return decision(
                "/reschedules",
                manual(
                        "rescheduleLoan",
                        "Changes the instalments to come: another rate, or other due dates.",
                        OFFICERS),
                new Body<>(
                        DecisionBody.Change.class,
                        """
                        {"nextDueDate": "2026-07-31", "reason": "moratorium"}\
                        """),
                (asking, loan) ->
                        new RescheduleLoan(
                                loan.id(),
                                asking.body().rate(),
                                asking.body().nextDueDate(),
                                asking.body().reason().text(),
                                asking.body().noted().valueDate(),
                                asking.body().noted().envelope(asking)),
                LoanRescheduled.class);
    }

    private static Operation stop() {
        return decision(
                "/accrual-stops",
                manual("stopAccrual", "Stops interest and penalties from a day on.", OFFICERS),
                new Body<>(
                        DecisionBody.Stop.class,
                        """
                        {"reason": "death"}\
                        """),
                (asking, loan) ->
                        new StopAccrual(
                                loan.id(),
                                asking.body().reason().text(),
                                asking.body().noted().valueDate(),
                                asking.body().noted().envelope(asking)),
                AccrualStopped.class);
    }

    private static Operation resume() {
        return decision(
                "/accrual-resumptions",
                manual("resumeAccrual", "Lets interest be earned again.", OFFICERS),
                new Body<>(DecisionBody.Dated.class, "{}"),
                (asking, loan) ->
                        new ResumeAccrual(
                                loan.id(),
                                asking.body().noted().valueDate(),
                                asking.body().noted().envelope(asking)),
                AccrualResumed.class);
    }

    /** What is sent, with an example. */
    private record Body<B extends Record>(Class<B> type, String example) {}

    /** Turns what was sent into a command about a loan. */
    private interface Deciding<B extends Record> {
        Command of(Asking<B> asking, Lookup.Found loan);
    }

    private static <B extends Record> Operation decision(
            String action,
            Manual manual,
            Body<B> body,
            Deciding<B> deciding,
            Class<? extends LoanEvent.Dated> event) {
        return Write.at(ONE + action, manual)
                .asks(body.type(), body.example(), asking -> deciding.of(asking, asking.pathLoan()))
                .answers(LoanDecided.class, happened -> LoanDecided.of(happened, event));
    }
}
