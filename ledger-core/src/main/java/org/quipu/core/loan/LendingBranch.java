package org.quipu.core.loan;

/**
 * What is known of a branch as a place that lends. Branches are codes without a register: one is
 * known from its first application on.
 *
 * @param isKnown whether anybody ever asked for a loan there
 */
public record LendingBranch(boolean isKnown) {}
