package org.quipu.core.schedule;

import org.quipu.core.money.RoundingPoint;

/**
 * Interest on the first principal for the whole time, in equal shares; the last share takes the
 * remainder.
 *
 * @param total of the loan, in minor units
 * @param share of every instalment but the last
 */
record FlatInterest(long total, long share) {
    static final FlatInterest NONE = new FlatInterest(0, 0);

    static FlatInterest of(Amortisation loan) {
        var whole =
                new Period(
                        loan.periods().getFirst().start(),
                        loan.periods().getLast().end(),
                        loan.periods().getLast().due());
        var total =
                loan.interest()
                        .agreedAmount()
                        .orElseGet(() ->
                                loan.interest()
                                        .on(
                                                loan.balance(),
                                                whole,
                                                RoundingPoint.FLAT_INTEREST_TOTAL,
                                                loan.precision()));
        var share =
                RoundingPoint.FLAT_INTEREST_SHARE.round(
                        loan.precision(), total, 1, loan.periods().size());
        return new FlatInterest(total, share);
    }

    long of(int instalment, int instalments) {
        return instalment < instalments ? share : total - share * (instalments - 1);
    }
}
