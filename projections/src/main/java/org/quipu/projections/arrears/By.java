package org.quipu.projections.arrears;

import java.util.Map;
import java.util.Optional;

/**
 * What loans are told apart by: something of the loan itself, or a dated dimension of its client as
 * of the date asked for.
 *
 * @param name as callers know it
 */
public record By(String name) {
    /**
     * By the officer: whoever the loan was handed to or its client was given last by that date,
     * else who looked after the loan at first.
     */
    public static final By OFFICER = new By("officer");

    /** What a loan has of its own, and where; a scope is named {@code s} in every statement. */
    private static final Map<String, String> OWN =
            Map.of(
                    "branch", "s.branch",
                    "product", "s.product",
                    "currency", "s.currency",
                    "fund", "s.fund",
                    "group", "s.team");

    /** Refuses what is no code. */
    public By {
        if (!name.matches("[a-z][a-z0-9_-]{0,39}")) {
            throw new IllegalArgumentException("No dimension: " + name);
        }
    }

    /** The client's dimension that is looked at; empty where a loan knows it by itself. */
    Optional<String> dimension() {
        return OWN.containsKey(name) ? Optional.empty() : Optional.of(name);
    }

    /** The value in a statement that joins the client's dimension, if any, under an alias. */
    String sql(String alias) {
        var own = OWN.get(name);
        if (own != null) return own;
        if (!equals(OFFICER)) return "coalesce(" + alias + ".value, '')";
        return """
        CASE WHEN %1$s_given.officer IS NOT NULL AND (%1$s.value IS NULL
                  OR (%1$s_given.valid_from, %1$s_given.position) > (%1$s.valid_from, %1$s.position))
             THEN %1$s_given.officer ELSE coalesce(%1$s.value, s.officer) END\
        """
                .formatted(alias);
    }
}
