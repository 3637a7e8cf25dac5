package org.quipu.core.servicing;

import java.time.LocalDate;
import java.util.Optional;

/** What falls due on a loan by itself, once a day of each kind. */
public enum Due {
    /** Grace interest joins the principal. */
    CAPITALISED("capitalised:"),
    /** Held credit pays what fell due. */
    CREDIT_APPLIED("credit-applied:"),
    /** A small rest is let go at the end. */
    FORGIVEN("forgiven:");

    private final String prefix;

    Due(String prefix) {
        this.prefix = prefix;
    }

    /** The name of its entry on a day. */
    String on(LocalDate day) {
        return prefix + day;
    }

    /**
     * What an entry's name says.
     *
     * @param name of an entry
     * @return what fell due; empty for a transaction
     */
    public static Optional<Due> of(String name) {
        for (var due : values()) if (name.startsWith(due.prefix)) return Optional.of(due);
        return Optional.empty();
    }
}
