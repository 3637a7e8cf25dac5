package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Timing;

/** Reads the terms of a loan. */
final class TermsReader {
    /** What terms are given in; a restructure gives some of them anew. */
    static final Set<String> NAMES =
            Set.of(
                    "principal",
                    "annual_rate",
                    "method",
                    "frequency",
                    "instalments",
                    "disbursement_date",
                    "first_due_date",
                    "end_of_month",
                    "holiday_rule",
                    "weekend",
                    "holidays",
                    "accrue_on",
                    "day_count",
                    "rounding",
                    "minor_digits",
                    "cash_unit",
                    "grace_principal",
                    "grace_interest",
                    "grace_interest_mode",
                    "annuity_basis",
                    "fee_upfront",
                    "fee_instalment",
                    "flat_interest_amount");

    private TermsReader() {}

    static LoanTerms terms(Fields in) {
        var precision = precision(in.known(NAMES));
        return new LoanTerms(
                in.minor("principal", precision),
                interest(in, precision),
                timing(in),
                new Grace(
                        in.whole("grace_principal", 0),
                        in.whole("grace_interest", 0),
                        in.choice(Grace.Mode.class, "grace_interest_mode", "defer")),
                new Fees(fee(in, "fee_upfront", precision), fee(in, "fee_instalment", precision)),
                precision);
    }

    static Precision precision(Fields in) {
        var plain =
                new Precision(
                        in.whole("minor_digits", 2),
                        in.choice(Rounding.class, "rounding", "HALF_EVEN"));
        if (!in.has("cash_unit")) return plain;
        return new Precision(plain.digits(), plain.rounding(), in.minor("cash_unit", plain));
    }

    static Fee fee(Fields in, String name, Precision precision) {
        return in.optionalObject(name)
                .map(fee -> fee.known(Set.of("type", "value")))
                .<Fee>map(fee ->
                        switch (fee.text("type")) {
                            case "flat" -> new Fee.Flat(fee.minor("value", precision));
                            case "percent" -> new Fee.Percent(fee.decimal("value"));
                            default ->
                                    throw new IllegalArgumentException(
                                            fee.path() + ".type is flat or percent");
                        })
                .orElseGet(Fee::none);
    }

    private static Interest interest(Fields in, Precision precision) {
        var agreed = in.optionalMinor("flat_interest_amount", precision);
        var rate =
                agreed.isPresent()
                        ? in.optionalDecimal("annual_rate").orElse(BigDecimal.ZERO)
                        : in.decimal("annual_rate");
        return new Interest(
                in.choice(Method.class, "method", ""),
                AnnualRate.percent(rate),
                agreed,
                DayCount.of(in.optionalText("day_count").orElse("30/360")),
                in.choice(AnnuityBasis.class, "annuity_basis", "nominal"));
    }

    private static Timing timing(Fields in) {
        return new Timing(
                in.date("disbursement_date"),
                in.optionalDate("first_due_date"),
                frequency(in),
                in.whole("instalments"),
                in.flag("end_of_month"),
                shift(in));
    }

    private static Frequency frequency(Fields in) {
        var frequency = Frequency.of(in.text("frequency"));
        if (!frequency.isTooLong()) return frequency;
        throw new IllegalArgumentException(in.path() + ".frequency is longer than ten years");
    }

    static Timing.Shift shift(Fields in) {
        var weekend =
                in.items("weekend").stream()
                        .map(day -> DayOfWeek.of(day.asInt()))
                        .collect(Collectors.toSet());
        return new Timing.Shift(
                in.choice(HolidayRule.class, "holiday_rule", "none"),
                new BusinessDays(weekend, Set.copyOf(in.dates("holidays"))),
                in.choice(Timing.Accrual.class, "accrue_on", "unadjusted"));
    }
}
