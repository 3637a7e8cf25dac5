package org.quipu.api.transaction;

import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;

/** Everything that can be asked of past transactions. */
public final class TransactionOperations {
    private static final String CHAPTER = "transactions";
    private static final String ONE = "/v1/transactions/{id}";
    private static final Set<Role> POSTERS = Set.of(INTEGRATOR, CASHIER);

    private TransactionOperations() {}

    /** Taking a transaction back. */
    record Reversal(
            @Meaning(value = "Even where an account falls below its overdraft; needs four eyes.")
                    Optional<Boolean> force,
            @Inline Source source) {}

    /** Putting a posting where it belongs. */
    record Moving(
            @Meaning(value = "The account that has it.", example = "ext:ACC-17") Identifier from,
            @Meaning(value = "The account it was meant for.", example = "ext:ACC-18") Identifier to,
            @Inline Source source) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(read(), recall(), reverse(), move());
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ONE),
                new Manual(
                        "readTransaction",
                        CHAPTER,
                        "Answers a past transaction as it was posted, and what corrected it.",
                        Role.READERS),
                List.of(),
                TransactionReading.Recorded.class,
                TransactionReading::read);
    }

    private static Operation recall() {
        return new Query<>(
                Route.get("/v1/transactions"),
                new Manual(
                        "recallTransaction",
                        CHAPTER,
                        "Tells people what came of one of their own idempotency keys. Programs send the"
                                + " same request again instead: only that answer is final.",
                        Role.READERS),
                List.of(
                        new Operation.Parameter(
                                "idempotencyKey", "string", "The key as it was sent.", true)),
                TransactionReading.Recalled.class,
                TransactionReading::recall);
    }

    private static Operation reverse() {
        return Write.at(
                        ONE + "/reversals",
                        new Manual(
                                "reverseTransaction",
                                CHAPTER,
                                "Takes a past transaction back as a whole, with its value date. A loan"
                                        + " is then as if it had never happened.",
                                POSTERS))
                .asks(
                        Reversal.class,
                        """
                        {"narrative": "posted twice", "externalId": "REV-1"}\
                        """,
                        asking ->
                                new ReverseTransaction(
                                        asking.pathTransaction(),
                                        asking.body().force().orElse(false),
                                        asking.body().source().envelope(asking)))
                .answers(Corrected.class, Corrected::reversed);
    }

    private static Operation move() {
        return Write.at(
                        ONE + "/moves",
                        new Manual(
                                "movePosting",
                                CHAPTER,
                                "Puts what a transaction posted on one account onto another, with its"
                                        + " value date; a payment of one loan to another loan.",
                                POSTERS))
                .asks(
                        Moving.class,
                        """
                        {"from": "ext:ACC-17", "to": "ext:ACC-18"}\
                        """,
                        asking ->
                                new MovePosting(
                                        asking.pathTransaction(),
                                        asking.accountOrLoan(asking.body().from()).id(),
                                        asking.accountOrLoan(asking.body().to()).id(),
                                        asking.body().source().envelope(asking)))
                .answers(Corrected.class, Corrected::moved);
    }
}
