package org.quipu.api.operation;

import java.util.EnumSet;
import java.util.Set;
import org.quipu.api.access.Role;

/** What a batch is: its place, its limits, its parameter. */
public final class Batching {
    /** Where batches are sent. */
    public static final String PATH = "/v1/batches";

    /** The most lines of which each stands alone. */
    public static final int MAX_LINES = 10_000;

    /** The most lines that are done together or not at all. */
    public static final int MAX_ATOMIC = 1_000;

    /** Whether all lines are done together. */
    public static final Operation.Parameter ATOMIC =
            new Operation.Parameter(
                    "atomic",
                    "boolean",
                    "true: all lines are done in one commit, or none; at most 1,000 lines.",
                    false);

    private Batching() {}

    /**
     * Who may send one: whoever may do what a line can ask.
     *
     * @param operations what can be asked
     * @return the roles of all that append
     */
    public static Set<Role> roles(Operations operations) {
        var roles = EnumSet.noneOf(Role.class);
        for (var operation : operations.all()) {
            if (operation instanceof Write<?, ?>) roles.addAll(operation.roles());
        }
        return Set.copyOf(roles);
    }
}
