package org.quipu.api.operation;

import java.util.Set;
import org.quipu.api.access.Role;

/** What simulations are: their place, their limits, who may ask. */
public final class Simulating {
    /** Where cases are sent. */
    public static final String PATH = "/v1/simulations";

    /** The most cases of one request. */
    public static final int MAX_CASES = 1_000;

    /** The longest they may take together, in seconds. */
    public static final int MAX_SECONDS = 10;

    /** The largest answer, in bytes. */
    public static final int MAX_ANSWER = 8 << 20;

    /** Who may ask. */
    public static final Set<Role> ROLES = Role.READERS;

    private Simulating() {}
}
