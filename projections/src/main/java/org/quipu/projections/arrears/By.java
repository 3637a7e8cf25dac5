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
    /** By the officer: the client's of that date, else who looked after the loan at first. */
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
        var otherwise = equals(OFFICER) ? "s.officer" : "''";
        return "coalesce(" + alias + ".value, " + otherwise + ")";
    }
}
