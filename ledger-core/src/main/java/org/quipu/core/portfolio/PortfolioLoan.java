package org.quipu.core.portfolio;

/**
 * A loan as the portfolio sees it. Loans written off are not in it.
 *
 * @param principal outstanding, in minor units; not below zero
 * @param daysPastDue not below zero
 * @param uncured whether it is restructured and not cured
 */
public record PortfolioLoan(long principal, int daysPastDue, boolean uncured) {
    /** Refuses less than nothing. */
    public PortfolioLoan {
        if (principal < 0) throw new IllegalArgumentException("a principal is not below zero");
        if (daysPastDue < 0) throw new IllegalArgumentException("days are not below zero");
    }

    /** The same loan, classified by other days: those of its client's worst loan. */
    public PortfolioLoan at(int days) {
        return new PortfolioLoan(principal, days, uncured);
    }
}
