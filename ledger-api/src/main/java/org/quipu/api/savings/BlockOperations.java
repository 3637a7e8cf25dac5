package org.quipu.api.savings;

import static org.quipu.api.access.Role.ADMINISTRATOR;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.OPERATIONS;

import java.util.List;
import java.util.Set;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Write;
import org.quipu.core.savings.SavingsCommand.BlockAccount;
import org.quipu.core.savings.SavingsCommand.UnblockAccount;

/** Stopping an account, and letting it go again. */
final class BlockOperations {
    private static final Set<Role> STOPPERS = Set.of(INTEGRATOR, OPERATIONS, ADMINISTRATOR);

    private BlockOperations() {}

    static List<Operation> all() {
        return List.of(block(), unblock());
    }

    private static Operation block() {
        return Write.at(
                        SavingsOperations.ONE + "/blocks",
                        SavingsOperations.manual(
                                "blockAccount",
                                "Stops an account from debits or from all movements.",
                                STOPPERS))
                .asks(
                        SavingsBody.Blocking.class,
                        """
                        {"scope": "debits", "narrative": "court order 12/26"}\
                        """,
                        asking ->
                                new BlockAccount(
                                        asking.pathAccount().id(),
                                        asking.body().scope().block(),
                                        SavingsBody.because(asking, asking.body().narrative())))
                .answers(SavingsAnswer.Changed.class, SavingsAnswer.Changed::blocked);
    }

    private static Operation unblock() {
        return Write.at(
                        SavingsOperations.ONE + "/unblocks",
                        SavingsOperations.manual(
                                "unblockAccount", "Lets an account go again.", STOPPERS))
                .asks(
                        SavingsBody.Plain.class,
                        "{}",
                        asking ->
                                new UnblockAccount(
                                        asking.pathAccount().id(),
                                        SavingsBody.because(asking, asking.body().narrative())))
                .answers(SavingsAnswer.Changed.class, SavingsAnswer.Changed::unblocked);
    }
}
