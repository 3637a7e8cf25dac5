package org.quipu.api.payment;

import static org.quipu.api.access.Role.ACCOUNTANT;
import static org.quipu.api.access.Role.INTEGRATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Posted;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.payment.PaymentCommand.AssignPayment;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentEvent.PaymentReturned;

/** Everything that can be asked about payments that others report. */
public final class PaymentOperations {
    private static final String CHAPTER = "payments";
    private static final String ONE = "/v1/transactions/{id}";
    private static final Set<Role> POSTERS = Set.of(INTEGRATOR, ACCOUNTANT);

    private PaymentOperations() {}

    /** Whose a payment turned out to be. */
    record Assignment(
            @Meaning(value = "The loan it repays.", example = "ext:LN-12") Identifier loan,
            @Meaning("When it takes effect; the day the money came if absent, and never before.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /** How a payment goes back. */
    record Return(
            @Meaning("When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Inline Source source) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(take(), assign(), giveBack());
    }

    private static Operation take() {
        return Write.at(
                        "/v1/payment-files",
                        new Manual(
                                "takePaymentFile",
                                CHAPTER,
                                "Takes in a file of payments from a bank or telco. Each repays the loan"
                                        + " it names, or waits in suspense, or is refused, for itself;"
                                        + " a file that is malformed or contradicts its control totals"
                                        + " changes nothing.",
                                POSTERS))
                .asks(
                        PaymentFileBody.class,
                        """
                        {"channel": "mpesa", "settlementAccount": "float-mpesa", \
                        "suspenseAccount": "suspense", "name": "mpesa-2026-03-30.csv", \
                        "payments": 1, "total": "521.01", "content": \
                        "dHJhbnNhY3Rpb24sZGF0ZSxhbW91bnQsYWNjb3VudApNUDg4NDIsMjAyNi0wMy0zMCw1MjEuMDEsTE4tMTIK"}\
                        """,
                        asking -> asking.body().command(asking))
                .answers(FileTaken.class, FileTaken::of);
    }

    private static Operation assign() {
        return Write.at(
                        ONE + "/assignments",
                        new Manual(
                                "assignPayment",
                                CHAPTER,
                                "Repays a loan with a payment that waits in suspense, the whole of it.",
                                POSTERS))
                .asks(
                        Assignment.class,
                        """
                        {"loan": "ext:LN-12", "narrative": "the payer called"}\
                        """,
                        asking ->
                                new AssignPayment(
                                        asking.pathTransaction(),
                                        asking.loan(asking.body().loan()).id(),
                                        asking.body().valueDate(),
                                        asking.body().source().envelope(asking)))
                .answers(PaymentAssignment.class, PaymentAssignment::of);
    }

    private static Operation giveBack() {
        return Write.at(
                        ONE + "/returns",
                        new Manual(
                                "returnPayment",
                                CHAPTER,
                                "Gives a payment that waits in suspense back, out of the settlement"
                                        + " account it came to or another. A second person approves.",
                                Set.of(ACCOUNTANT)))
                .asks(
                        Return.class,
                        """
                        {"narrative": "sent to us by mistake"}\
                        """,
                        asking ->
                                new ReturnPayment(
                                        asking.pathTransaction(),
                                        asking.body().valueDate(),
                                        asking.body().source().envelope(asking)))
                .answers(Posted.class, happened -> Posted.of(happened, PaymentReturned.class));
    }
}
