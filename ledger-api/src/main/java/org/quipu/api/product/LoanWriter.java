package org.quipu.api.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Identifier;
import org.quipu.api.product.LoanBody.ChargeType;
import org.quipu.api.product.LoanBody.CountRange;
import org.quipu.api.product.LoanBody.FigureRange;
import org.quipu.api.product.LoanBody.OverpaymentRule;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.Range;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.ArrearsRule;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.ServicingTerms;

/**
 * Shows the rules of a loan product as a body that could be sent, nothing left to defaults.
 *
 * @param rules what is shown
 */
record LoanWriter(LoanRules rules) {
    LoanBody body() {
        return new LoanBody(
                limits(rules.limits()),
                calculation(rules.calculation()),
                Optional.of(servicing(rules.servicing())),
                Optional.of(controls(rules.controls())));
    }

    private Figure amount(long minor) {
        return new Figure(rules.precision().decimal(minor));
    }

    private static Figure percent(AnnualRate rate) {
        return new Figure(rate.percent());
    }

    private FigureRange amounts(Range range) {
        return new FigureRange(
                Optional.of(amount(range.minimum())),
                Optional.of(amount(range.maximum())),
                amount(range.usual()));
    }

    private static CountRange counts(Range range) {
        return new CountRange(
                Optional.of((int) range.minimum()),
                Optional.of((int) range.maximum()),
                (int) range.usual());
    }

    private LoanBody.Limits limits(LoanLimits limits) {
        var rates = Optional.<FigureRange>empty();
        var interest = Optional.<FigureRange>empty();
        switch (limits.price()) {
            case LoanLimits.ByRate(var minimum, var maximum, var usual) ->
                    rates =
                            Optional.of(
                                    new FigureRange(
                                            Optional.of(percent(minimum)),
                                            Optional.of(percent(maximum)),
                                            percent(usual)));
            case LoanLimits.ByAmount(var range) -> interest = Optional.of(amounts(range));
        }
        var grace = limits.grace();
        return new LoanBody.Limits(
                amounts(limits.principal()),
                rates,
                interest,
                counts(limits.instalments()),
                limits.dates().frequencies(),
                Optional.of(limits.dates().firstDueDays()),
                Optional.of(
                        new LoanBody.GraceLimits(
                                Optional.of(counts(grace.principal())),
                                Optional.of(counts(grace.interest())),
                                Optional.of(grace.mode()),
                                Optional.of(List.copyOf(grace.modes())))));
    }

    private LoanBody.Calculation calculation(LoanCalculation how) {
        return new LoanBody.Calculation(
                how.method(),
                how.dayCount(),
                Optional.of(how.basis()),
                Optional.of(how.dates().endOfMonth()),
                Optional.of(how.dates().holidays()),
                Optional.of(how.dates().accrual()),
                Optional.of(rules.precision().rounding()),
                Optional.of(amount(rules.precision().cashUnit())),
                charge(how.upfront()),
                charge(how.instalment()));
    }

    private Optional<LoanBody.Charge> charge(Charge charge) {
        if (charge.equals(Charge.NONE)) return Optional.empty();
        return Optional.of(
                new LoanBody.Charge(
                        type(charge.fee()),
                        value(charge.fee()),
                        charge.payee().map(Identifier::new),
                        Optional.of(percent(charge.tax()))));
    }

    private static ChargeType type(Fee fee) {
        return switch (fee) {
            case Fee.Flat _ -> ChargeType.FLAT;
            case Fee.Percent _ -> ChargeType.PERCENT;
        };
    }

    private Figure value(Fee fee) {
        return switch (fee) {
            case Fee.Flat(var minor) -> amount(minor);
            case Fee.Percent(BigDecimal rate) -> new Figure(rate);
        };
    }

    private LoanBody.Servicing servicing(ServicingTerms terms) {
        var lateFee = terms.lateFee();
        return new LoanBody.Servicing(
                Optional.of(terms.allocation().order()),
                Optional.of(terms.allocation().mode()),
                Optional.of(overpayment(terms.allocation().overpayment())),
                Optional.of(terms.settlement()),
                Optional.of(penalty(terms.penalty())),
                Optional.of(
                        new LoanBody.LateFee(
                                amount(lateFee.amount()),
                                Optional.of(lateFee.days()),
                                lateFee.proceeds().flatMap(Proceeds::payee).map(Identifier::new),
                                lateFee.proceeds().map(Proceeds::tax).map(LoanWriter::percent))),
                Optional.of(arrears(terms.arrears())));
    }

    private static LoanBody.Overpayment overpayment(AllocationRule.Overpayment rule) {
        return switch (rule) {
            case AllocationRule.NextInstalments _ -> plain(OverpaymentRule.NEXT_INSTALMENTS);
            case AllocationRule.Hold _ -> plain(OverpaymentRule.HOLD);
            case AllocationRule.ReducePrincipal(var after, var advance) ->
                    new LoanBody.Overpayment(
                            OverpaymentRule.REDUCE_PRINCIPAL,
                            Optional.of(after),
                            Optional.of(advance));
        };
    }

    private static LoanBody.Overpayment plain(OverpaymentRule rule) {
        return new LoanBody.Overpayment(rule, Optional.empty(), Optional.empty());
    }

    private static LoanBody.Penalty penalty(PenaltyRule rule) {
        return new LoanBody.Penalty(
                percent(rule.rate()),
                Optional.of(rule.base()),
                Optional.of(rule.dayCount()),
                Optional.of(rule.graceDays()),
                rule.cap().map(LoanWriter::percent));
    }

    private LoanBody.Arrears arrears(ArrearsRule rule) {
        return new LoanBody.Arrears(
                Optional.of(
                        new LoanBody.Tolerance(type(rule.tolerance()), value(rule.tolerance()))),
                Optional.of(List.copyOf(rule.components())),
                Optional.of(rule.nonAccrualDays()),
                Optional.of(rule.cureInstalments()));
    }

    private LoanBody.Controls controls(LoanControls controls) {
        return new LoanBody.Controls(
                Optional.of(percent(controls.savings())),
                Optional.of(
                        controls.cycles().stream()
                                .map(each ->
                                        new LoanBody.Cycle(each.cycle(), amount(each.maximum())))
                                .toList()),
                Optional.of(
                        controls.fourEyes().stream()
                                .map(each ->
                                        new LoanBody.FourEyes(
                                                each.action(),
                                                each.above().isPresent()
                                                        ? Optional.of(
                                                                amount(each.above().getAsLong()))
                                                        : Optional.empty()))
                                .toList()));
    }
}
