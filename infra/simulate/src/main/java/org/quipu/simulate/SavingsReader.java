package org.quipu.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Overdraft;
import org.quipu.core.interest.SavingsLife;
import org.quipu.core.interest.SavingsTerms;
import org.quipu.core.interest.SavingsTransaction;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.servicing.Stamp;

/** Reads a savings account: what was agreed, and what happened to it. */
final class SavingsReader {
    private static final long DAYS_MAX = 2_000_000;

    private static final Set<String> NAMES =
            Set.of(
                    "open_date",
                    "annual_rate",
                    "tiers",
                    "tier_style",
                    "method",
                    "calculation",
                    "posting",
                    "compounding",
                    "day_count",
                    "min_balance",
                    "min_balance_for_interest",
                    "tax_pct",
                    "overdraft_limit",
                    "overdraft_rate",
                    "accrual_booking",
                    "dormancy_days",
                    "minor_digits",
                    "rounding",
                    "cash_unit");
    private static final Set<String> OF_TRANSACTIONS =
            Set.of("id", "type", "date", "booked", "amount", "ref", "force", "component");

    private SavingsReader() {}

    private static SavingsTerms terms(Fields account) {
        var in = account.known(NAMES);
        var precision = TermsReader.precision(in);
        return new SavingsTerms(
                in.date("open_date"),
                credit(in, precision),
                new Overdraft(
                        amount(in, "overdraft_limit", precision), in.rateOrZero("overdraft_rate")),
                in.rateOrZero("tax_pct"),
                amount(in, "min_balance", precision),
                dormancy(in),
                precision);
    }

    private static OptionalInt dormancy(Fields in) {
        if (!in.has("dormancy_days")) return OptionalInt.empty();
        var days = in.whole("dormancy_days");
        if (days < 1) throw in.bad("dormancy_days", "is below 1");
        return OptionalInt.of(days);
    }

    private static CreditInterest credit(Fields in, Precision precision) {
        var posting = in.choice(CalendarPeriod.class, "posting", "monthly");
        return new CreditInterest(
                tiers(in, precision),
                in.choice(CreditInterest.Method.class, "method", "daily"),
                in.choice(CalendarPeriod.class, "calculation", posting.name()),
                posting,
                in.choice(CreditInterest.Compounding.class, "compounding", "posting"),
                DayCount.of(in.optionalText("day_count").orElse("ACT/365F")),
                amount(in, "min_balance_for_interest", precision));
    }

    private static Tiers tiers(Fields in, Precision precision) {
        var style = in.choice(Tiers.Style.class, "tier_style", "whole");
        if (!in.has("tiers")) return Tiers.single(in.rate("annual_rate"));
        var steps = new ArrayList<Tiers.Step>();
        for (var step : in.objects("tiers")) {
            step.known(Set.of("from", "rate"));
            steps.add(new Tiers.Step(step.minor("from", precision), step.rate("rate")));
        }
        return new Tiers(steps, style);
    }

    /**
     * Decides what happened to an account by a day; refuses work without end: each late booking
     * means going through all the days again.
     */
    static SavingsLife life(Fields account, List<Fields> transactions, LocalDate last) {
        var terms = terms(account);
        var read = transactions.stream().map(each -> transaction(each, terms.precision())).toList();
        var end = last;
        var rounds = 1L;
        for (var each : read) {
            if (each.stamp().booked().isAfter(end)) end = each.stamp().booked();
            if (each instanceof SavingsTransaction.Reversal || each.stamp().isLate()) rounds++;
        }
        if (Math.max(0, end.toEpochDay() - terms.opened().toEpochDay()) * rounds > DAYS_MAX) {
            throw new IllegalArgumentException(
                    account.path() + " spans too many days for so many late bookings");
        }
        return SavingsLife.of(terms, read);
    }

    private static SavingsTransaction transaction(Fields each, Precision precision) {
        var in = each.known(OF_TRANSACTIONS);
        var date = in.date("date");
        var booked = in.optionalDate("booked").orElse(date);
        var stamp = new Stamp(in.text("id"), date, booked);
        return switch (in.text("type")) {
            case "deposit" -> new SavingsTransaction.Deposit(stamp, in.minor("amount", precision));
            case "withdrawal" ->
                    new SavingsTransaction.Withdrawal(stamp, in.minor("amount", precision));
            case "hold" -> new SavingsTransaction.Hold(stamp, in.minor("amount", precision));
            case "release" ->
                    new SavingsTransaction.Release(
                            stamp, in.optionalText("ref"), in.optionalMinor("amount", precision));
            case "reversal" ->
                    new SavingsTransaction.Reversal(
                            new Stamp(stamp.id(), booked, booked),
                            in.text("ref"),
                            in.flag("force"));
            default -> throw new IllegalArgumentException("unknown type " + in.text("type"));
        };
    }

    private static long amount(Fields in, String name, Precision precision) {
        var amount = in.optionalMinor(name, precision).orElse(0);
        if (amount < 0) throw in.bad(name, "is below zero");
        return amount;
    }
}
