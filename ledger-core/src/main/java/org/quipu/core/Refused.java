package org.quipu.core;

import java.util.Map;
import java.util.SequencedMap;

/** A command the bank's rules forbid: an answer for the caller, not a fault in the program. */
public final class Refused extends RuntimeException {
    private final transient Reason reason;
    private final transient SequencedMap<String, String> figures;

    /**
     * Refuses for one reason, with the figures it was decided on.
     *
     * @param reason the rule that forbids it
     * @param figures by name, in the order people read them; only the caller's own account's
     */
    public Refused(Reason reason, SequencedMap<String, String> figures) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.figures = figures;
    }

    /**
     * Refuses for one reason that needs no figures.
     *
     * @param reason the rule that forbids it
     */
    public Refused(Reason reason) {
        this(reason, new java.util.LinkedHashMap<>());
    }

    /**
     * Refuses with one figure.
     *
     * @param reason the rule that forbids it
     * @param name the figure's name
     * @param value the figure
     */
    public Refused(Reason reason, String name, Object value) {
        this(reason, new java.util.LinkedHashMap<>(Map.of(name, value.toString())));
    }

    /**
     * The rule that forbids it.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The figures the rule was applied to.
     *
     * @return by name, in reading order
     */
    public SequencedMap<String, String> figures() {
        return figures;
    }

    /** Why: each feature lists its own reasons in one enum. */
    public interface Reason {
        /**
         * The stable name of the rule that callers see.
         *
         * @return for example {@code savings/insufficient-available-balance}
         */
        String code();

        /**
         * The rule in one sentence, and what the caller can do.
         *
         * @return plain English
         */
        String meaning();
    }
}
