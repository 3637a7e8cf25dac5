package org.quipu.core.schedule;

import org.quipu.core.money.Precision;

/**
 * What borrower and bank agree on; everything a schedule is computed from.
 *
 * @param principal the sum lent, in minor units, above zero
 * @param interest how interest is charged
 * @param timing when instalments fall due
 * @param grace lighter instalments at the start
 * @param fees charges known at the start
 * @param precision how amounts are rounded
 */
public record LoanTerms(
        long principal,
        Interest interest,
        Timing timing,
        Grace grace,
        Fees fees,
        Precision precision) {
    /** Refuses what contradicts itself. */
    public LoanTerms {
        if (principal <= 0) throw new IllegalArgumentException("principal not above zero");
        if (grace.principal() >= timing.instalments()) {
            throw new IllegalArgumentException("grace on principal leaves no instalment for it");
        }
        if (grace.interest() > timing.instalments()) {
            throw new IllegalArgumentException("grace on interest longer than the loan");
        }
        if (interest.method() == Method.FLAT
                && grace.mode() == Grace.Mode.CAPITALISE
                && grace.interest() > 0) {
            throw new IllegalArgumentException("flat interest is not capitalised");
        }
        if (fees.upfront().of(principal, precision) > principal) {
            throw new IllegalArgumentException("upfront fee above the principal");
        }
    }
}
