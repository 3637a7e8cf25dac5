package org.quipu.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.loan.LoanCommand.Applicant;
import org.quipu.core.loan.LoanCommand.ApplyForLoan;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.Range;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.product.TermsAsked.DatesAsked;
import org.quipu.core.product.TermsAsked.PriceAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Method;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;

/** A microloan as many institutions offer it: an annuity of 12 months with a penalty. */
final class LoanOffer {
    private static final AnnualRate RATE = AnnualRate.percent(new BigDecimal("24"));

    private LoanOffer() {}

    static LoanRules rules() {
        return new LoanRules(
                History.KES,
                new Precision(2, Rounding.HALF_EVEN),
                new LoanLimits(
                        new Range(100_000, 100_000_000, 1_000_000),
                        new LoanLimits.ByRate(RATE, RATE, RATE),
                        new Range(1, 300, 12),
                        LoanLimits.GraceLimits.NONE,
                        new LoanLimits.DateLimits(
                                List.of(Frequency.of("monthly"), Frequency.of("weekly")), 60)),
                new LoanCalculation(
                        Method.ANNUITY,
                        DayCount.ACT_365F,
                        AnnuityBasis.EXACT,
                        LoanCalculation.DueDates.PLAIN,
                        Charge.of(new Fee.Percent(BigDecimal.ONE)),
                        Charge.NONE),
                servicing(),
                LoanControls.NONE);
    }

    private static ServicingTerms servicing() {
        return new ServicingTerms(
                new AllocationRule(
                        List.of(DebtComponent.values()),
                        AllocationRule.Mode.HORIZONTAL,
                        new AllocationRule.NextInstalments()),
                new PenaltyRule(
                        RATE, PenaltyRule.Base.PRINCIPAL, DayCount.ACT_365F, 0, Optional.empty()),
                LateFee.NONE,
                new ArrearsRule(
                        Fee.none(), Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST), 90, 6),
                SettlementInterest.KEEP_PAID);
    }

    /** 10,000.00, paid back in twelve months. */
    static ApplyForLoan application(String loan, String client, Envelope envelope) {
        var applicant =
                new Applicant(
                        client,
                        "loan",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new ApplyForLoan(
                loan, applicant, TermsAsked.usual(Money.of(History.KES, "10000.00")), envelope);
    }

    /** 100,000.00, paid back in so many weeks. */
    static TermsAsked weekly(int instalments) {
        return new TermsAsked(
                Money.of(History.KES, "100000.00"),
                PriceAsked.USUAL,
                new DatesAsked(
                        Optional.empty(),
                        Optional.of(Frequency.of("weekly")),
                        OptionalInt.of(instalments)),
                Optional.empty());
    }
}
