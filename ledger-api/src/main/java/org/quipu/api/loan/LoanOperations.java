package org.quipu.api.loan;

import static org.quipu.api.access.Role.APPROVER;
import static org.quipu.api.access.Role.CASHIER;
import static org.quipu.api.access.Role.INTEGRATOR;
import static org.quipu.api.access.Role.LOAN_OFFICER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quipu.api.access.Role;
import org.quipu.api.operation.Operation;
import org.quipu.api.operation.Operation.Manual;

/** Everything that can be asked of loans, in one file a theme. */
public final class LoanOperations {
    static final String ROOT = "/v1/loans";
    static final String ONE = ROOT + "/{id}";

    /** Who asks for loans and looks after them. */
    static final Set<Role> OFFICERS = Set.of(INTEGRATOR, LOAN_OFFICER);

    /** Who agrees. */
    static final Set<Role> DECIDERS = Set.of(INTEGRATOR, LOAN_OFFICER, APPROVER);

    /** Who moves money. */
    static final Set<Role> POSTERS = Set.of(INTEGRATOR, CASHIER);

    private static final String CHAPTER = "loans";

    private LoanOperations() {}

    /**
     * All of them.
     *
     * @return in reading order
     */
    public static List<Operation> all() {
        return Stream.of(
                        ApplicationOperations.all(),
                        ReadOperations.all(),
                        MoneyOperations.all(),
                        TakeoverOperations.all(),
                        DecisionOperations.all(),
                        ContactOperations.all(),
                        TransferOperations.all(),
                        PledgeOperations.all())
                .flatMap(List::stream)
                .toList();
    }

    static Manual manual(String name, String summary, Set<Role> roles) {
        return new Manual(name, CHAPTER, summary, roles);
    }
}
