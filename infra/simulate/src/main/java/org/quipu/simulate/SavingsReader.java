package org.quipu.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Overdraft;
import org.quipu.core.interest.SavingsTerms;
import org.quipu.core.interest.SavingsTransaction;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.Stamp;

/** Reads a savings account: what was agreed, and what happened to it. */
final class SavingsReader {
    private SavingsReader() {}

    static SavingsTerms terms(Fields in) {
        var precision = TermsReader.precision(in);
        return new SavingsTerms(
                in.date("open_date"),
                credit(in, precision),
                new Overdraft(amount(in, "overdraft_limit", precision), rate(in, "overdraft_rate")),
                rate(in, "tax_pct"),
                amount(in, "min_balance", precision),
                in.has("dormancy_days")
                        ? OptionalInt.of(in.whole("dormancy_days"))
                        : OptionalInt.empty(),
                precision);
    }

    private static CreditInterest credit(Fields in, Precision precision) {
        var posting = in.optionalText("posting").orElse("monthly");
        return new CreditInterest(
                tiers(in, precision),
                in.choice(CreditInterest.Method.class, "method", "daily"),
                in.choice(CalendarPeriod.class, "calculation", posting),
                in.choice(CalendarPeriod.class, "posting", posting),
                in.choice(CreditInterest.Compounding.class, "compounding", "posting"),
                DayCount.of(in.optionalText("day_count").orElse("ACT/365F")),
                amount(in, "min_balance_for_interest", precision));
    }

    private static Tiers tiers(Fields in, Precision precision) {
        if (!in.has("tiers")) return Tiers.single(AnnualRate.percent(in.decimal("annual_rate")));
        var steps = new ArrayList<Tiers.Step>();
        for (var step : in.objects("tiers")) {
            steps.add(
                    new Tiers.Step(
                            precision.minor(step.decimal("from")),
                            AnnualRate.percent(step.decimal("rate"))));
        }
        return new Tiers(steps, in.choice(Tiers.Style.class, "tier_style", "whole"));
    }

    static SavingsTransaction transaction(Fields in, Precision precision) {
        var date = in.date("date");
        var booked = in.optionalDate("booked").orElse(date);
        var stamp = new Stamp(in.text("id"), date, booked);
        return switch (in.text("type")) {
            case "deposit" -> new SavingsTransaction.Deposit(stamp, amount(in, precision));
            case "withdrawal" -> new SavingsTransaction.Withdrawal(stamp, amount(in, precision));
            case "hold" -> new SavingsTransaction.Hold(stamp, amount(in, precision));
            case "release" ->
                    new SavingsTransaction.Release(
                            stamp, in.optionalText("ref"), optionalAmount(in, precision));
            case "reversal" ->
                    new SavingsTransaction.Reversal(
                            new Stamp(stamp.id(), booked, booked),
                            in.text("ref"),
                            in.flag("force"));
            default -> throw new IllegalArgumentException("unknown type " + in.text("type"));
        };
    }

    private static long amount(Fields in, Precision precision) {
        return precision.minor(in.decimal("amount"));
    }

    private static OptionalLong optionalAmount(Fields in, Precision precision) {
        return in.optionalDecimal("amount")
                .map(amount -> OptionalLong.of(precision.minor(amount)))
                .orElseGet(OptionalLong::empty);
    }

    private static long amount(Fields in, String name, Precision precision) {
        return in.optionalDecimal(name).map(precision::minor).orElse(0L);
    }

    private static AnnualRate rate(Fields in, String name) {
        return AnnualRate.percent(in.optionalDecimal(name).orElse(BigDecimal.ZERO));
    }
}
