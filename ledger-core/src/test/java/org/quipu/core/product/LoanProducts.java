package org.quipu.core.product;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.LoanCalculation.DueDates;
import org.quipu.core.product.LoanControls.CycleLimit;
import org.quipu.core.product.LoanControls.FourEyes;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.LoanLimits.ByAmount;
import org.quipu.core.product.LoanLimits.ByRate;
import org.quipu.core.product.LoanLimits.DateLimits;
import org.quipu.core.product.LoanLimits.GraceLimits;
import org.quipu.core.product.LoanLimits.Price;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;

/** Loan products for tests. */
public final class LoanProducts {
    /** What they lend. */
    public static final Currency KES = Currency.getInstance("KES");

    private LoanProducts() {}

    /**
     * An annuity of 1,000.00 to 100,000.00 (10,000.00), 18 to 36 % (24 %), 1 to 24 (12) months or
     * fortnights, a grace on principal of up to 3, a first due date of up to 45 days, exact.
     *
     * @return the rules
     */
    public static LoanRules business() {
        return new LoanRules(
                KES,
                new Precision(2, Rounding.HALF_EVEN),
                new LoanLimits(
                        new Range(100_000, 10_000_000, 1_000_000),
                        new ByRate(percent("18"), percent("36"), percent("24")),
                        new Range(1, 24, 12),
                        new GraceLimits(
                                new Range(0, 3, 0),
                                new Range(0, 3, 0),
                                Grace.Mode.DEFER,
                                Set.of(Grace.Mode.DEFER, Grace.Mode.CAPITALISE)),
                        new DateLimits(List.of(Frequency.of("monthly"), Frequency.of("2W")), 45)),
                calculation(Method.ANNUITY, Charge.NONE),
                servicing(),
                new LoanControls(
                        List.of(new CycleLimit(1, 2_000_000), new CycleLimit(3, 5_000_000)),
                        percent("12.5"),
                        List.of(
                                new FourEyes(FourEyesOn.WRITE_OFF, OptionalLong.empty()),
                                new FourEyes(FourEyesOn.WAIVER, OptionalLong.of(10_000)))));
    }

    /**
     * The business product with a service charge of 50.00 to 500.00 (100.00) in place of a rate.
     *
     * @return the rules
     */
    public static LoanRules serviceCharge() {
        var rules = business();
        return with(
                with(rules, new ByAmount(new Range(5_000, 50_000, 10_000))),
                calculation(Method.FLAT, Charge.NONE));
    }

    /**
     * Rules with another price.
     *
     * @param rules what else applies
     * @param price what the money costs
     * @return the changed rules
     */
    public static LoanRules with(LoanRules rules, Price price) {
        var limits = rules.limits();
        return with(
                rules,
                new LoanLimits(
                        limits.principal(),
                        price,
                        limits.instalments(),
                        limits.grace(),
                        limits.dates()));
    }

    /**
     * Rules with other limits.
     *
     * @param rules what else applies
     * @param limits what may be chosen
     * @return the changed rules
     */
    public static LoanRules with(LoanRules rules, LoanLimits limits) {
        return new LoanRules(
                rules.currency(),
                rules.precision(),
                limits,
                rules.calculation(),
                rules.servicing(),
                rules.controls());
    }

    /**
     * Rules with another calculation.
     *
     * @param rules what else applies
     * @param calculation of the schedule
     * @return the changed rules
     */
    public static LoanRules with(LoanRules rules, LoanCalculation calculation) {
        return new LoanRules(
                rules.currency(),
                rules.precision(),
                rules.limits(),
                calculation,
                rules.servicing(),
                rules.controls());
    }

    /**
     * A calculation by actual days of 365.
     *
     * @param method how interest is spread
     * @param upfront withheld
     * @return without a fee of each instalment
     */
    public static LoanCalculation calculation(Method method, Charge upfront) {
        return new LoanCalculation(
                method,
                DayCount.ACT_365F,
                AnnuityBasis.EXACT,
                DueDates.PLAIN,
                upfront,
                Charge.NONE);
    }

    private static ServicingTerms servicing() {
        return new ServicingTerms(
                new AllocationRule(
                        List.of(DebtComponent.values()),
                        AllocationRule.Mode.HORIZONTAL,
                        new AllocationRule.NextInstalments()),
                new PenaltyRule(
                        percent("12"),
                        PenaltyRule.Base.PRINCIPAL,
                        DayCount.ACT_365F,
                        3,
                        Optional.empty()),
                LateFee.NONE,
                new ArrearsRule(
                        Fee.none(), Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST), 90, 6),
                SettlementInterest.KEEP_PAID);
    }

    /**
     * A rate.
     *
     * @param percent such as 12.5
     * @return the rate
     */
    public static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }
}
