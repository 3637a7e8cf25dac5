package org.quipu.core.product;

import org.quipu.core.Refused;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.product.Product.Offered;
import org.quipu.core.product.Product.Version;

/** What a further version of a savings product may change of its interest. */
final class InterestChange {
    private InterestChange() {}

    static void check(SavingsRules rules) {
        if (rules.interest().isEmpty()) return;
        var interest = rules.interest().get();
        interest.check();
        if (interest.precision().digits() != rules.currency().getDefaultFractionDigits()
                || interest.precision().cashUnit() != 1) {
            throw new Refused(SavingsTermsRefusal.PRECISION);
        }
    }

    static void check(Offered offered, Version next) {
        for (var version : offered.versions()) {
            // The new one takes the place of one from the same day.
            if (version.validFrom().equals(next.validFrom())) continue;
            if (version.validFrom().isBefore(next.validFrom())) check(version, next);
            else check(next, version);
        }
    }

    private static void check(Version earlier, Version later) {
        var before = earlier.savings().interest();
        if (before.isEmpty()) return;
        var after = later.savings().interest();
        if (after.isEmpty()) throw new Refused(SavingsTermsRefusal.INTEREST_ENDS);
        if (!before.get().manner().equals(after.get().manner())
                || !before.get().precision().equals(after.get().precision())) {
            throw new Refused(SavingsTermsRefusal.MANNER_FIXED);
        }
        var credit = after.get().credit();
        var day = later.validFrom();
        if (credit.method() != Method.DAILY
                && !credit.equals(before.get().credit())
                && !credit.calculation().start(day).equals(day)) {
            throw new Refused(
                    SavingsTermsRefusal.CHANGE_INSIDE_CALCULATION_PERIOD, "validFrom", day);
        }
    }
}
