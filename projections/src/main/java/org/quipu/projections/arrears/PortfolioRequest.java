package org.quipu.projections.arrears;

import java.util.Optional;

/**
 * What is asked of the portfolio.
 *
 * @param by what its loans are told apart by; empty for the total alone
 * @param classification by whose days past due a loan is classified
 * @param filter which loans are looked at
 */
public record PortfolioRequest(Optional<By> by, Classification classification, Filter filter) {
    /** Whose days past due count. */
    public enum Classification {
        /** The loan's own. */
        LOAN,
        /** The worst of its client's loans, whether they are looked at or not. */
        CLIENT
    }

    /** Everything, by the loan's own days. */
    public static final PortfolioRequest TOTAL =
            new PortfolioRequest(Optional.empty(), Classification.LOAN, Filter.ALL);
}
