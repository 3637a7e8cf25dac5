package org.quipu.core.servicing;

import java.time.LocalDate;

/**
 * What a loan taken over brings into the books. What another system earned and charged is no income
 * here: what of it is unpaid is a claim against the clearing account, what of it was suspended
 * stays a claim without income until it is paid.
 *
 * @param charged earned and charged by the rows that were taken over
 * @param open of that, neither paid nor waived; interest and fees paid early are below zero
 * @param memo of what is open, what was suspended
 * @param disbursed by another system, in minor units
 * @param principal outstanding of it
 * @param credit of the borrower
 */
record Opening(Debt charged, Debt open, Debt memo, long disbursed, long principal, long credit) {
    /** Of a loan that was paid out here. */
    static final Opening NONE = new Opening(Debt.NONE, Debt.NONE, Debt.NONE, 0, 0, 0);

    /** Of a loan as it was handed over, before anything happened to it here. */
    static Opening of(RunningLoan loan, LocalDate day, long penaltyCharged) {
        var charged = new Debt(penaltyCharged, 0, 0, 0);
        var open = Debt.NONE;
        for (var row : loan.rows()) {
            var isDue = row.carried || !row.due().isAfter(day);
            var fee = isDue ? row.asked().fee() : 0;
            var interest = row.earnedAndOwed(day, loan.stops, loan.precision());
            if (!row.carried) charged = charged.plus(new Debt(0, fee, interest, 0));
            open =
                    open.plus(
                            new Debt(
                                    row.unpaid(DebtComponent.PENALTY),
                                    fee - row.settled(DebtComponent.FEE),
                                    interest - row.settled(DebtComponent.INTEREST),
                                    0));
        }
        var memo =
                loan.suspension.suspended
                        ? new Debt(open.penalty(), 0, Math.max(0, open.interest()), 0)
                        : Debt.NONE;
        return new Opening(charged, open, memo, loan.disbursed, loan.principal, loan.credit);
    }

    /** What of it is a claim in the books. */
    Debt recognised() {
        return open.minus(memo);
    }

    /** What the other side of it is: all that was taken over, owed to the clearing account. */
    long cleared() {
        return principal + recognised().total() - credit;
    }
}
