package org.quipu.core.product;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import org.quipu.core.Refused;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Money;
import org.quipu.core.product.LoanLimits.ByAmount;
import org.quipu.core.product.LoanLimits.ByRate;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Schedule;
import org.quipu.core.schedule.Timing;

/** Turns what is asked into a contract, or says which limit it breaks. */
record Agreeing(LoanRules rules, TermsAsked asked, LocalDate disbursed, BusinessDays days) {
    /** The last due date as the frequency gives it. */
    LocalDate lastDue() {
        return contract().terms().timing().periods().getLast().due();
    }

    LoanContract contract() {
        try {
            var terms =
                    new LoanTerms(
                            principal(), interest(), timing(), grace(), fees(), rules.precision());
            Schedule.of(terms);
            return new LoanContract(terms, rules.servicing());
        } catch (IllegalArgumentException e) {
            throw new Refused(LoanTermsRefusal.CONTRADICTION, "because", "" + e.getMessage());
        } catch (ArithmeticException e) {
            throw new Refused(LoanTermsRefusal.TOO_LARGE);
        }
    }

    private Fees fees() {
        var upfront = rules.calculation().upfront();
        var instalment = rules.calculation().instalment();
        return new Fees(upfront.fee(), instalment.fee(), upfront.proceeds(), instalment.proceeds());
    }

    private long principal() {
        var principal = asked.principal();
        requireCurrency(principal);
        var limits = rules.limits().principal();
        if (!limits.holds(principal.minor())) {
            throw outside(
                    LoanTermsRefusal.PRINCIPAL_OUT_OF_LIMITS,
                    money(limits.minimum()),
                    money(limits.maximum()));
        }
        return principal.minor();
    }

    private Interest interest() {
        return switch (rules.limits().price()) {
            case ByRate limits -> {
                if (asked.price().interest().isPresent()) throw ofAnotherKind("rate");
                yield interest(rate(limits), OptionalLong.empty());
            }
            case ByAmount(var limits) -> {
                if (asked.price().rate().isPresent()) throw ofAnotherKind("amount");
                yield interest(AnnualRate.ZERO, OptionalLong.of(amount(limits)));
            }
        };
    }

    private static Refused ofAnotherKind(String own) {
        return new Refused(LoanTermsRefusal.PRICE_OF_ANOTHER_KIND, "charged", own);
    }

    private Interest interest(AnnualRate rate, OptionalLong amount) {
        var how = rules.calculation();
        return new Interest(how.method(), rate, amount, how.dayCount(), how.basis());
    }

    private AnnualRate rate(ByRate limits) {
        var rate = asked.price().rate().orElse(limits.usual());
        if (!limits.holds(rate)) {
            throw outside(
                    LoanTermsRefusal.RATE_OUT_OF_LIMITS,
                    limits.minimum().percent().toPlainString(),
                    limits.maximum().percent().toPlainString());
        }
        return rate;
    }

    private long amount(Range limits) {
        if (asked.price().interest().isEmpty()) return limits.usual();
        var interest = asked.price().interest().get();
        requireCurrency(interest);
        if (!limits.holds(interest.minor())) {
            throw outside(
                    LoanTermsRefusal.INTEREST_OUT_OF_LIMITS,
                    money(limits.minimum()),
                    money(limits.maximum()));
        }
        return interest.minor();
    }

    private Timing timing() {
        var dates = asked.dates();
        var how = rules.calculation().dates();
        checkFirstDue();
        return new Timing(
                disbursed,
                dates.firstDue(),
                frequency(),
                (int)
                        within(
                                rules.limits().instalments(),
                                dates.instalments().isPresent()
                                        ? dates.instalments().getAsInt()
                                        : rules.limits().instalments().usual(),
                                LoanTermsRefusal.INSTALMENTS_OUT_OF_LIMITS),
                how.endOfMonth(),
                how.holidays() == HolidayRule.NONE
                        ? Timing.Shift.NONE
                        : new Timing.Shift(how.holidays(), days, how.accrual()));
    }

    private Frequency frequency() {
        var offered = rules.limits().dates().frequencies();
        var frequency = asked.dates().frequency().orElse(offered.getFirst());
        if (!offered.contains(frequency)) {
            throw new Refused(LoanTermsRefusal.FREQUENCY_NOT_OFFERED);
        }
        return frequency;
    }

    private void checkFirstDue() {
        if (asked.dates().firstDue().isEmpty()) return;
        var first = asked.dates().firstDue().get();
        var latest = disbursed.plusDays(rules.limits().dates().firstDueDays());
        if (!first.isAfter(disbursed) || first.isAfter(latest)) {
            var figures = new LinkedHashMap<String, String>();
            figures.put("disbursed", disbursed.toString());
            figures.put("latest", latest.toString());
            throw new Refused(LoanTermsRefusal.FIRST_DUE_OUT_OF_LIMITS, figures);
        }
    }

    private Grace grace() {
        var limits = rules.limits().grace();
        var usual =
                new Grace(
                        (int) limits.principal().usual(),
                        (int) limits.interest().usual(),
                        limits.mode());
        var grace = asked.grace().orElse(usual);
        within(limits.principal(), grace.principal(), LoanTermsRefusal.GRACE_OUT_OF_LIMITS);
        within(limits.interest(), grace.interest(), LoanTermsRefusal.GRACE_OUT_OF_LIMITS);
        if (!limits.modes().contains(grace.mode())) {
            throw new Refused(LoanTermsRefusal.GRACE_OUT_OF_LIMITS, "modes", limits.modes());
        }
        return grace;
    }

    private static long within(Range limits, long value, LoanTermsRefusal otherwise) {
        if (limits.holds(value)) return value;
        throw outside(otherwise, Long.toString(limits.minimum()), Long.toString(limits.maximum()));
    }

    private void requireCurrency(Money amount) {
        if (!amount.currency().equals(rules.currency())) {
            throw new Refused(LoanTermsRefusal.CURRENCY, "currency", rules.currency());
        }
    }

    private String money(long minor) {
        return new Money(rules.currency(), minor).decimal();
    }

    private static Refused outside(LoanTermsRefusal reason, String minimum, String maximum) {
        var figures = new LinkedHashMap<String, String>();
        figures.put("minimum", minimum);
        figures.put("maximum", maximum);
        return new Refused(reason, figures);
    }
}
