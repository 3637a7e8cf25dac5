package org.quipu.api.institution;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Caller;
import org.quipu.api.access.Role;
import org.quipu.api.input.InstitutionName;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.RecordReader;
import org.quipu.api.operation.Installing;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;
import org.quipu.api.operation.Reply;
import org.quipu.api.operation.Route;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemType;
import org.quipu.log.Branch;
import org.quipu.log.Ledger;
import org.quipu.log.Ledgers;

/** Accepting that a log lost its tail: what an operator does, a person, naming what is lost. */
public final class LostTailOperations {
    private LostTailOperations() {}

    /** What is accepted as lost. */
    record Loss(
            @Meaning(value = "Whose log lost it.", example = "demo") InstitutionName institution,
            @Meaning(value = "The last position that is kept for certain.", example = "48210")
                    Long after,
            @Meaning(value = "The newest position that is lost.", example = "48213")
                    Long through) {}

    /** A new branch of a log. */
    record Branched(
            @Meaning(value = "Whose log it is.", example = "demo") String institution,
            @Meaning(value = "The last position that is kept for certain.", example = "48210")
                    long after,
            @Meaning(value = "The newest position that is lost.", example = "48213") long through,
            @Meaning(value = "Where the log ended when the branch began.", example = "48210")
                    long position,
            @Meaning(value = "The epoch it began in.", example = "17") long epoch,
            @Meaning(value = "Who accepted the loss.", example = "operator") String acceptedBy) {}

    /**
     * All of them.
     *
     * @param ledgers whose logs may lose something
     * @return in reading order
     */
    public static List<Operation> all(Ledgers ledgers) {
        return List.of(
                new Installing<>(
                        Route.post("/v1/lost-tails"),
                        new Manual(
                                "acceptLostTail",
                                "institutions",
                                "Accepts that a log lost what was acknowledged, and begins a new branch"
                                        + " of it: only then it is led again. A person names the"
                                        + " positions as the server's log and health tell them; 409 where"
                                        + " others are lost, or none. Done once; repeated it answers the"
                                        + " same.",
                                Set.of(Role.OPERATOR)),
                        Loss.class,
                        new RecordReader<>(Loss.class),
                        Branched.class,
                        (loss, caller) -> accepted(ledgers, loss, caller),
                        """
                        {"institution": "demo", "after": 48210, "through": 48213}\
                        """));
    }

    private static Reply accepted(Ledgers ledgers, Loss loss, Caller caller) {
        if (!caller.person())
            return new Reply.Failed(
                    Problem.of(ProblemType.FORBIDDEN, "A person accepts a loss, not a machine."));
        var name = loss.institution().text();
        var ledger = ledgers.find(name);
        if (ledger.isEmpty())
            return new Reply.Failed(
                    Problem.of(ProblemType.NOT_FOUND, "There is no institution of this name."));
        return ledger.get()
                .acceptLoss(loss.after(), loss.through(), caller.subject())
                .<Reply>map(branch -> new Reply.Done(200, branched(name, branch), false))
                .orElseGet(() -> otherwise(ledger.get()));
    }

    private static Branched branched(String name, Branch branch) {
        return new Branched(
                name,
                branch.lostAfter(),
                branch.lostThrough(),
                branch.position(),
                branch.epoch(),
                branch.acceptedBy());
    }

    private static Reply otherwise(Ledger ledger) {
        var why =
                ledger.standing()
                        .lost()
                        .map(it ->
                                "Something else is lost: after %d, through %d."
                                        .formatted(it.after(), it.through()))
                        .orElse("Nothing is known to be lost.");
        return new Reply.Failed(Problem.of(ProblemType.CONFLICT, why));
    }
}
