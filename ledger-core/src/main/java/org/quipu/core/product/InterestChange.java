package org.quipu.core.product;

import java.time.LocalDate;
import org.quipu.core.Refused;
import org.quipu.core.interest.CreditInterest;
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
        var after = later.savings().interest();
        if (before.isEmpty()) {
            // Days are gone through for fees before interest begins.
            if (earlier.savings().conditions().isPresent()) {
                after.ifPresent(it -> checkStart(it.credit(), later.validFrom()));
            }
            return;
        }
        if (after.isEmpty()) throw new Refused(SavingsTermsRefusal.INTEREST_ENDS);
        if (!before.get().manner().equals(after.get().manner())
                || !before.get().precision().equals(after.get().precision())) {
            throw new Refused(SavingsTermsRefusal.MANNER_FIXED);
        }
        var credit = after.get().credit();
        var day = later.validFrom();
        if (!credit.equals(before.get().credit())) checkStart(credit, day);
    }

    private static void checkStart(CreditInterest credit, LocalDate day) {
        if (credit.method() != Method.DAILY && !credit.calculation().start(day).equals(day)) {
            throw new Refused(
                    SavingsTermsRefusal.CHANGE_INSIDE_CALCULATION_PERIOD, "validFrom", day);
        }
    }
}
