package org.quipu.simulate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalLong;
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
    private TermsReader() {}

    static LoanTerms terms(Fields in) {
        var precision = precision(in);
        return new LoanTerms(
                precision.minor(in.decimal("principal")),
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
        return in.optionalDecimal("cash_unit")
                .map(unit -> new Precision(plain.digits(), plain.rounding(), plain.minor(unit)))
                .orElse(plain);
    }

    static Fee fee(Fields in, String name, Precision precision) {
        return in.optionalObject(name)
                .<Fee>map(fee ->
                        switch (fee.text("type")) {
                            case "flat" -> new Fee.Flat(precision.minor(fee.decimal("value")));
                            case "percent" -> new Fee.Percent(fee.decimal("value"));
                            default ->
                                    throw new IllegalArgumentException(
                                            fee.path() + ".type is flat or percent");
                        })
                .orElseGet(Fee::none);
    }

    private static Interest interest(Fields in, Precision precision) {
        var agreed = in.optionalDecimal("flat_interest_amount");
        var rate =
                agreed.isPresent()
                        ? in.optionalDecimal("annual_rate").orElse(BigDecimal.ZERO)
                        : in.decimal("annual_rate");
        return new Interest(
                in.choice(Method.class, "method", ""),
                AnnualRate.percent(rate),
                agreed.map(amount -> OptionalLong.of(precision.minor(amount)))
                        .orElseGet(OptionalLong::empty),
                DayCount.of(in.optionalText("day_count").orElse("30/360")),
                in.choice(AnnuityBasis.class, "annuity_basis", "nominal"));
    }

    private static Timing timing(Fields in) {
        return new Timing(
                in.date("disbursement_date"),
                in.optionalDate("first_due_date"),
                Frequency.of(in.text("frequency")),
                in.whole("instalments"),
                in.flag("end_of_month"),
                shift(in).orElse(Timing.Shift.NONE));
    }

    static Optional<Timing.Shift> shift(Fields in) {
        if (!in.has("holiday_rule")) return Optional.empty();
        var weekend =
                in.items("weekend").stream()
                        .map(day -> DayOfWeek.of(day.asInt()))
                        .collect(Collectors.toSet());
        return Optional.of(
                new Timing.Shift(
                        in.choice(HolidayRule.class, "holiday_rule", "none"),
                        new BusinessDays(weekend, java.util.Set.copyOf(in.dates("holidays"))),
                        in.choice(Timing.Accrual.class, "accrue_on", "unadjusted")));
    }
}
