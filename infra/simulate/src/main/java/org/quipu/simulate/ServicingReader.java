package org.quipu.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Precision;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.LossTables;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.Provisions;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;

/** Reads the parameters a loan is served with. */
final class ServicingReader {
    private static final int NON_ACCRUAL_DAYS = 90;
    private static final int CURE_INSTALMENTS = 6;

    private static final Set<String> NAMES =
            Set.of(
                    "allocation_order",
                    "allocation_mode",
                    "overpayment",
                    "after",
                    "advance_instalments",
                    "penalty_rate",
                    "penalty_base",
                    "penalty_day_count",
                    "penalty_grace_days",
                    "penalty_cap",
                    "late_fee",
                    "late_fee_days",
                    "non_accrual_dpd",
                    "settlement_interest",
                    "arrears_tolerance",
                    "dpd_components",
                    "cure_instalments",
                    "provisions");

    private ServicingReader() {}

    static ServicingTerms servicing(Fields parameters, Precision precision) {
        var in = parameters.known(NAMES);
        return new ServicingTerms(
                allocation(in),
                penalty(in),
                new LateFee(
                        in.optionalMinor("late_fee", precision).orElse(0),
                        in.whole("late_fee_days", 0),
                        Optional.empty()),
                arrears(in, precision),
                in.choice(SettlementInterest.class, "settlement_interest", "keep_paid"));
    }

    /** By which allowances are made; absent: another book does it. */
    static Optional<LossTables> provisions(Fields parameters) {
        return parameters
                .optionalObject("provisions")
                .map(ServicingReader::table)
                .map(LossTables::always);
    }

    private static AllocationRule allocation(Fields in) {
        return new AllocationRule(
                in.has("allocation_order")
                        ? in.choices(DebtComponent.class, "allocation_order")
                        : List.of(DebtComponent.values()),
                in.choice(AllocationRule.Mode.class, "allocation_mode", "horizontal"),
                overpayment(in));
    }

    private static AllocationRule.Overpayment overpayment(Fields in) {
        var reducing =
                new AllocationRule.ReducePrincipal(
                        in.choice(AllocationRule.After.class, "after", "smaller"),
                        in.whole("advance_instalments", 0));
        return switch (in.optionalText("overpayment").orElse("next_instalments")) {
            case "next_instalments" -> new AllocationRule.NextInstalments();
            case "hold" -> new AllocationRule.Hold();
            case "reduce_principal" -> reducing;
            default -> throw new IllegalArgumentException(in.path() + ".overpayment is unknown");
        };
    }

    private static PenaltyRule penalty(Fields in) {
        return new PenaltyRule(
                AnnualRate.percent(in.optionalDecimal("penalty_rate").orElse(BigDecimal.ZERO)),
                in.choice(PenaltyRule.Base.class, "penalty_base", "principal"),
                DayCount.of(in.optionalText("penalty_day_count").orElse("ACT/365F")),
                in.whole("penalty_grace_days", 0),
                in.optionalDecimal("penalty_cap").map(AnnualRate::percent));
    }

    private static ArrearsRule arrears(Fields in, Precision precision) {
        return new ArrearsRule(
                TermsReader.fee(in, "arrears_tolerance", precision),
                in.has("dpd_components")
                        ? Set.copyOf(in.choices(DebtComponent.class, "dpd_components"))
                        : Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST),
                in.whole("non_accrual_dpd", NON_ACCRUAL_DAYS),
                in.whole("cure_instalments", CURE_INSTALMENTS));
    }

    private static Provisions table(Fields in) {
        return new Provisions(rows(in.known(Set.of("table", "days"))), days(in));
    }

    static List<Provisions.Row> rows(Fields in) {
        var rows = new ArrayList<Provisions.Row>();
        for (var row : in.objects("table")) {
            rows.add(
                    new Provisions.Row(
                            row.whole("from"),
                            row.has("to") ? OptionalInt.of(row.whole("to")) : OptionalInt.empty(),
                            AnnualRate.percent(row.decimal("rate")),
                            rate(row)));
        }
        return rows;
    }

    private static Optional<AnnualRate> rate(Fields row) {
        return row.optionalDecimal("restructured_rate").map(AnnualRate::percent);
    }

    private static Provisions.Days days(Fields in) {
        if (in.has("days") && in.node().get("days").isArray()) {
            return new Provisions.On(in.dates("days").stream().collect(Collectors.toSet()));
        }
        return switch (in.optionalText("days").orElse("month_end")) {
            case "daily" -> new Provisions.Daily();
            case "month_end" -> new Provisions.MonthEnd();
            default -> throw new IllegalArgumentException(in.path() + ".days is unknown");
        };
    }
}
