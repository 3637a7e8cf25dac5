package org.quipu.projections.arrears;

import org.quipu.core.account.Grain;
import org.quipu.core.loan.Loan.Application;

/**
 * Where a loan belongs; loans that belong together share one. What a loan has none of is empty.
 *
 * @param branch where it is booked
 * @param product under whose rules
 * @param currency ISO 4217
 * @param officer who looked after it when it was asked for
 * @param fund whose money it is
 * @param team the group whose joint loan it is part of
 */
record Scope(
        String branch, String product, String currency, String officer, String fund, String team) {
    static Scope of(Application application) {
        return of(application, application.grain());
    }

    /** Where a loan belonged while it was in other books. */
    static Scope of(Application application, Grain grain) {
        return new Scope(
                grain.branch(),
                grain.product(),
                application.account().currency().getCurrencyCode(),
                application.officer().orElse(""),
                grain.fund().orElse(""),
                application.group().orElse(""));
    }
}
