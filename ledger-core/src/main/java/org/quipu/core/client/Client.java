package org.quipu.core.client;

import java.time.LocalDate;
import java.util.Map;

/** What is known of a client. */
public sealed interface Client {
    /** Nobody was registered under this id. */
    record None() implements Client {}

    /**
     * A client of the bank.
     *
     * @param id which client
     * @param branch where the client belongs
     * @param dimensions by name, each with its newest dated value; at most {@link #DIMENSIONS}
     */
    record Registered(String id, String branch, Map<String, Dimension> dimensions)
            implements Client {
        /** The most dimensions a client may have. */
        public static final int DIMENSIONS = 50;

        /** Keeps its own copy. */
        public Registered {
            dimensions = Map.copyOf(dimensions);
        }
    }

    /**
     * One thing known of a client from a date on.
     *
     * @param value a code
     * @param validFrom the first day it holds
     */
    record Dimension(String value, LocalDate validFrom) {}
}
