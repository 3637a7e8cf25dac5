package org.quipu.api.product;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Identifier;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Rates;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.Charge;
import org.quipu.core.product.LoanCalculation;
import org.quipu.core.product.LoanCalculation.DueDates;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanLimits;
import org.quipu.core.product.LoanLimits.ByAmount;
import org.quipu.core.product.LoanLimits.ByRate;
import org.quipu.core.product.LoanRules;
import org.quipu.core.product.Range;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Timing;

/**
 * Turns a body into the rules of a loan product.
 *
 * @param currency of the product
 * @param accounts finds the account of a payee
 * @param calculation where it says how schedules are computed
 */
record LoanReader(Currency currency, Function<Identifier, String> accounts, String calculation) {
    private static final String AT = "/loan";

    /**
     * The rules.
     *
     * @throws IllegalArgumentException where parts of one rule contradict one another
     */
    LoanRules rules(LoanBody body) {
        return new LoanRules(
                currency,
                precision(body.calculation()),
                limits(body.limits()),
                calculation(body.calculation()),
                new ServicingReader(this, AT + "/servicing").terms(body.servicing()),
                body.controls().map(this::controls).orElse(LoanControls.NONE));
    }

    /** Rules that lend exactly what is asked, for one look. */
    LoanRules rules(ScheduleBody body) {
        var asked = body.asked().asked(currency);
        var terms = body.terms().orElseThrow();
        var grace = asked.grace().orElse(Grace.NONE);
        var rate = asked.price().rate();
        var limits =
                new LoanLimits(
                        Range.only(asked.principal().minor()),
                        rate.isPresent()
                                ? new ByRate(rate.get(), rate.get(), rate.get())
                                : new ByAmount(
                                        Range.only(asked.price().interest().orElseThrow().minor())),
                        Range.only(asked.dates().instalments().orElseThrow()),
                        new LoanLimits.GraceLimits(
                                Range.only(grace.principal()),
                                Range.only(grace.interest()),
                                grace.mode(),
                                Set.of(grace.mode())),
                        new LoanLimits.DateLimits(
                                List.of(asked.dates().frequency().orElseThrow()),
                                Integer.MAX_VALUE));
        return new LoanRules(
                currency,
                precision(terms.calculation()),
                limits,
                calculation(terms.calculation()),
                new ServicingReader(this, AT).terms(Optional.empty()),
                LoanControls.NONE);
    }

    long minor(String pointer, Figure figure) {
        return Moneys.of(pointer, figure.decimal(), currency).minor();
    }

    private Precision precision(LoanBody.Calculation body) {
        return new Precision(
                currency.getDefaultFractionDigits(),
                body.rounding().orElse(Rounding.HALF_EVEN),
                body.cashUnit().map(unit -> minor(calculation + "/cashUnit", unit)).orElse(1L));
    }

    private LoanLimits limits(LoanBody.Limits body) {
        return new LoanLimits(
                body.principal().amounts(AT + "/limits/principal", currency),
                price(body),
                body.instalments().counts(),
                body.grace().map(LoanReader::grace).orElse(LoanLimits.GraceLimits.NONE),
                new LoanLimits.DateLimits(body.frequencies(), body.firstDueDays().orElse(0)));
    }

    private LoanLimits.Price price(LoanBody.Limits body) {
        if (body.annualRate().isPresent() == body.flatInterest().isPresent()) {
            throw new ProblemException(
                    FieldError.body(
                            AT + "/limits/annualRate",
                            "price/one-of-two",
                            "Either annualRate or flatInterest."));
        }
        return body.annualRate()
                .<LoanLimits.Price>map(range -> rates(AT + "/limits/annualRate", range))
                .orElseGet(() ->
                        new ByAmount(
                                body.flatInterest()
                                        .orElseThrow()
                                        .amounts(AT + "/limits/flatInterest", currency)));
    }

    private static ByRate rates(String pointer, LoanBody.FigureRange range) {
        return new ByRate(
                Rates.of(pointer + "/minimum", range.minimum().orElse(range.usual())),
                Rates.of(pointer + "/maximum", range.maximum().orElse(range.usual())),
                Rates.of(pointer + "/usual", range.usual()));
    }

    private static LoanLimits.GraceLimits grace(LoanBody.GraceLimits body) {
        var mode = body.mode().orElse(Grace.Mode.DEFER);
        return new LoanLimits.GraceLimits(
                body.principal().map(LoanBody.CountRange::counts).orElse(Range.only(0)),
                body.interest().map(LoanBody.CountRange::counts).orElse(Range.only(0)),
                mode,
                body.modes().<Set<Grace.Mode>>map(LinkedHashSet::new).orElse(Set.of(mode)));
    }

    private LoanCalculation calculation(LoanBody.Calculation body) {
        return new LoanCalculation(
                body.method(),
                body.dayCount(),
                body.annuityBasis().orElse(AnnuityBasis.EXACT),
                new DueDates(
                        body.endOfMonth().orElse(false),
                        body.holidayRule().orElse(HolidayRule.NONE),
                        body.accrueOn().orElse(Timing.Accrual.UNADJUSTED)),
                charge(calculation + "/upfrontFee", body.upfrontFee()),
                charge(calculation + "/instalmentFee", body.instalmentFee()));
    }

    private Charge charge(String pointer, Optional<LoanBody.Charge> body) {
        return body.map(charge ->
                        new Charge(
                                fee(pointer, charge.type(), charge.value()),
                                payee(charge.payee()),
                                tax(pointer, charge.tax())))
                .orElse(Charge.NONE);
    }

    Optional<String> payee(Optional<Identifier> sent) {
        return sent.map(accounts);
    }

    static AnnualRate tax(String pointer, Optional<Figure> sent) {
        return sent.map(tax -> Rates.of(pointer + "/tax", tax)).orElse(AnnualRate.ZERO);
    }

    Fee fee(String pointer, LoanBody.ChargeType type, Figure value) {
        return switch (type) {
            case FLAT -> new Fee.Flat(minor(pointer + "/value", value));
            case PERCENT -> new Fee.Percent(Rates.of(pointer + "/value", value).percent());
        };
    }

    private LoanControls controls(LoanBody.Controls body) {
        var at = AT + "/controls";
        return new LoanControls(
                body.cycles().orElse(List.of()).stream()
                        .map(each ->
                                new LoanControls.CycleLimit(
                                        each.cycle(), minor(at + "/cycles", each.maximum())))
                        .toList(),
                body.compulsorySavings()
                        .map(share -> Rates.of(at + "/compulsorySavings", share))
                        .orElse(AnnualRate.ZERO),
                body.fourEyes().orElse(List.of()).stream()
                        .map(each ->
                                new LoanControls.FourEyes(
                                        each.action(),
                                        each.above()
                                                .map(above ->
                                                        OptionalLong.of(
                                                                minor(at + "/fourEyes", above)))
                                                .orElseGet(OptionalLong::empty)))
                        .toList());
    }
}
