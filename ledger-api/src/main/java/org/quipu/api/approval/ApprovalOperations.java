package org.quipu.api.approval;

import static org.quipu.api.access.Role.ACCOUNTANT;
import static org.quipu.api.access.Role.ADMINISTRATOR;
import static org.quipu.api.access.Role.APPROVER;
import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;
import static org.quipu.api.access.Role.OPERATIONS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quipu.api.access.Role;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.AwaitingApproval;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Operation.Parameter;
import org.quipu.api.operation.Query;
import org.quipu.api.operation.Route;
import org.quipu.api.operation.Source;
import org.quipu.api.operation.Write;
import org.quipu.core.Command;
import org.quipu.core.Envelope;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalCommand.RefuseApproval;
import org.quipu.core.approval.ApprovalCommand.WithdrawApproval;

/** Everything that can be asked of what waits for a second person. */
public final class ApprovalOperations {
    private static final String CHAPTER = "approvals";
    private static final String ONE = AwaitingApproval.PATH + "/{id}";
    private static final Set<Role> MAKERS =
            Set.of(INTEGRATOR, CASHIER, LOAN_OFFICER, ACCOUNTANT, OPERATIONS, ADMINISTRATOR);

    private ApprovalOperations() {}

    /** Words that go with a decision. */
    record Words(
            @Meaning(value = "Why. Kept outside the log.", example = "receipt seen")
                    Optional<FreeText> narrative) {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return List.of(list(), read(), grant(), refuse(), withdraw());
    }

    private static Operation list() {
        return new Query<>(
                Route.get(AwaitingApproval.PATH),
                new Manual(
                        "listApprovals",
                        CHAPTER,
                        "Answers what waits for a second person now, the oldest first; or what was"
                                + " decided, the newest first.",
                        Role.READERS),
                List.of(
                        new Parameter(
                                "status",
                                "string",
                                "pending or decided; pending if absent. Of decided ones the newest.",
                                false),
                        new Parameter(
                                "after",
                                "integer",
                                "The position to read on from, of pending ones; 0.",
                                false),
                        new Parameter("limit", "integer", "At most 1,000; 100 if absent.", false)),
                ApprovalReading.Queue.class,
                ApprovalReading::queue);
    }

    private static Operation read() {
        return new Query<>(
                Route.get(ONE),
                new Manual(
                        "readApproval",
                        CHAPTER,
                        "Answers one request for approval, and what became of it.",
                        Role.READERS),
                List.of(),
                ApprovalReading.Requested.class,
                ApprovalReading::one);
    }

    private static Operation grant() {
        return decision(
                new Manual(
                        "grantApproval",
                        CHAPTER,
                        "Approves it: the command is decided again on the state of this moment. Who"
                                + " approves is a person, not the maker, and within the limits of"
                                + " the token.",
                        Set.of(APPROVER)),
                "grant",
                "granted",
                asking ->
                        new GrantApproval(
                                ApprovalReading.position(asking.variable("id")),
                                Checking.of(asking.caller()),
                                envelope(asking)));
    }

    private static Operation refuse() {
        return decision(
                new Manual(
                        "refuseApproval",
                        CHAPTER,
                        "Declines it: nothing happens.",
                        Set.of(APPROVER)),
                "refuse",
                "refused",
                asking ->
                        new RefuseApproval(
                                ApprovalReading.position(asking.variable("id")),
                                Checking.of(asking.caller()),
                                envelope(asking)));
    }

    private static Operation withdraw() {
        return decision(
                new Manual(
                        "withdrawApproval",
                        CHAPTER,
                        "Takes the request back, by who made it.",
                        MAKERS),
                "withdraw",
                "withdrawn",
                asking ->
                        new WithdrawApproval(
                                ApprovalReading.position(asking.variable("id")), envelope(asking)));
    }

    private static Operation decision(
            Manual manual, String action, String status, Function<Asking<Words>, Command> asks) {
        return Write.at(ONE + "/" + action, manual)
                .asks(
                        Words.class,
                        """
                        {"narrative": "receipt seen"}\
                        """,
                        asks)
                .answers(Decided.class, happened -> Decided.as(status, happened));
    }

    private static Envelope envelope(Asking<Words> asking) {
        return Source.ofNarrative(asking.body().narrative()).envelope(asking);
    }
}
