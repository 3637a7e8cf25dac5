package org.quipu.core.servicing;

import org.quipu.core.schedule.FeeShares;

/**
 * What a write-off gave up.
 *
 * @param claim what the borrower still owes by law: principal, what was due of interest and fees,
 *     and penalties
 * @param recognised interest, fees and penalties that had been income and are no longer
 * @param memo interest and penalties that never were, since they were suspended
 * @param inAdvance interest and fees that had been paid before they were earned
 * @param deferred suspended amounts within the principal
 * @param fees of what had been income, by whose it would have been
 */
record Loss(Debt claim, Debt recognised, Debt memo, Debt inAdvance, long deferred, FeeShares fees) {
    static final Loss NONE =
            new Loss(Debt.NONE, Debt.NONE, Debt.NONE, Debt.NONE, 0, FeeShares.NONE);

    /** What the bank loses: the principal, less what stood against it. */
    long lost() {
        return claim.principal() - deferred - inAdvance.total();
    }
}
