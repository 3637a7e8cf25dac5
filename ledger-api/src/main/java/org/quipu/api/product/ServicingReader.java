package org.quipu.api.product;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.operation.Rates;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LateFee;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;
import org.quipu.core.servicing.SettlementInterest;

/**
 * Turns a body into how a loan is served; what is absent is neutral.
 *
 * @param figures reads amounts and rates
 * @param at where the body stands
 */
record ServicingReader(LoanReader figures, String at) {
    private static final int NON_ACCRUAL_DAYS = 90;
    private static final int CURE_INSTALMENTS = 6;
    private static final int ADVANCE_INSTALMENTS = 1;

    private static final LoanBody.Servicing NOTHING_SAID =
            new LoanBody.Servicing(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
    private static final LoanBody.Arrears USUAL_ARREARS =
            new LoanBody.Arrears(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final PenaltyRule NO_PENALTY =
            new PenaltyRule(
                    AnnualRate.ZERO,
                    PenaltyRule.Base.PRINCIPAL,
                    DayCount.ACT_365F,
                    0,
                    Optional.empty());

    ServicingTerms terms(Optional<LoanBody.Servicing> sent) {
        var body = sent.orElse(NOTHING_SAID);
        return new ServicingTerms(
                new AllocationRule(
                        body.allocationOrder().orElse(List.of(DebtComponent.values())),
                        body.allocationMode().orElse(AllocationRule.Mode.HORIZONTAL),
                        body.overpayment()
                                .map(ServicingReader::overpayment)
                                .orElse(new AllocationRule.NextInstalments())),
                body.penalty().map(this::penalty).orElse(NO_PENALTY),
                body.lateFee().map(this::lateFee).orElse(LateFee.NONE),
                arrears(body.arrears().orElse(USUAL_ARREARS)),
                body.settlementInterest().orElse(SettlementInterest.KEEP_PAID));
    }

    private static AllocationRule.Overpayment overpayment(LoanBody.Overpayment body) {
        return switch (body.rule()) {
            case NEXT_INSTALMENTS -> new AllocationRule.NextInstalments();
            case HOLD -> new AllocationRule.Hold();
            case REDUCE_PRINCIPAL ->
                    new AllocationRule.ReducePrincipal(
                            body.after().orElse(AllocationRule.After.SMALLER),
                            body.advanceInstalments().orElse(ADVANCE_INSTALMENTS));
        };
    }

    private PenaltyRule penalty(LoanBody.Penalty body) {
        return new PenaltyRule(
                Rates.of(at + "/penalty/annualRate", body.annualRate()),
                body.base().orElse(PenaltyRule.Base.PRINCIPAL),
                body.dayCount().orElse(DayCount.ACT_365F),
                body.graceDays().orElse(0),
                body.cap().map(cap -> Rates.of(at + "/penalty/cap", cap)));
    }

    private LateFee lateFee(LoanBody.LateFee body) {
        return new LateFee(
                figures.minor(at + "/lateFee/amount", body.amount()),
                body.days().orElse(0),
                Proceeds.said(
                        figures.payee(body.payee()), LoanReader.tax(at + "/lateFee", body.tax())));
    }

    private ArrearsRule arrears(LoanBody.Arrears body) {
        return new ArrearsRule(
                body.tolerance()
                        .map(it -> figures.fee(at + "/arrears/tolerance", it.type(), it.value()))
                        .orElseGet(Fee::none),
                body.components()
                        .<Set<DebtComponent>>map(LinkedHashSet::new)
                        .orElse(Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST)),
                body.nonAccrualDays().orElse(NON_ACCRUAL_DAYS),
                body.cureInstalments().orElse(CURE_INSTALMENTS));
    }
}
