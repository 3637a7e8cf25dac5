package org.quipu.api.product;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Rates;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.SavingsInterest;
import org.quipu.core.product.SavingsInterest.Manner;
import org.quipu.core.rate.AnnualRate;

/**
 * Turns a body into the interest of a savings product, and back.
 *
 * @param currency of the product
 */
record InterestReader(Currency currency) {
    private static final String AT = "/interest";

    SavingsInterest interest(InterestBody body) {
        var posting = body.posting().orElse(CalendarPeriod.MONTHLY);
        var manner =
                new Manner(
                        body.method().orElse(CreditInterest.Method.DAILY),
                        body.calculation().orElse(posting),
                        posting,
                        body.compounding().orElse(CreditInterest.Compounding.POSTING),
                        body.dayCount().orElse(DayCount.ACT_365F));
        return new SavingsInterest(
                SavingsInterest.credit(
                        manner, tiers(body), minor(AT + "/minimumBase", body.minimumBase())),
                rate(AT + "/overdraftRate", body.overdraftRate()),
                rate(AT + "/tax", body.tax()),
                new Precision(
                        currency.getDefaultFractionDigits(),
                        body.rounding().orElse(Rounding.HALF_EVEN)));
    }

    private Tiers tiers(InterestBody body) {
        if (body.rate().isPresent() == body.tiers().isPresent()) {
            throw new ProblemException(
                    FieldError.body(AT + "/rate", "rate/one-of-two", "Either rate or tiers."));
        }
        if (body.rate().isPresent()) {
            return Tiers.single(rate(AT + "/rate", body.rate()));
        }
        var steps = new ArrayList<Tiers.Step>();
        for (var tier : body.tiers().orElseThrow()) {
            var at = AT + "/tiers/" + steps.size();
            steps.add(
                    new Tiers.Step(
                            minor(at + "/from", Optional.of(tier.from())),
                            Rates.of(at + "/rate", tier.rate())));
        }
        return SavingsInterest.tiers(steps, body.tierStyle().orElse(Tiers.Style.WHOLE));
    }

    private long minor(String pointer, Optional<Figure> figure) {
        return figure.map(some -> Moneys.of(pointer, some.decimal(), currency).minor()).orElse(0L);
    }

    private static AnnualRate rate(String pointer, Optional<Figure> figure) {
        return figure.map(some -> Rates.of(pointer, some)).orElse(AnnualRate.ZERO);
    }

    /** As it is shown, nothing left out. */
    static InterestBody body(SavingsInterest interest) {
        var credit = interest.credit();
        var precision = interest.precision();
        var tiers = credit.tiers().steps();
        var isOne = tiers.size() == 1;
        return new InterestBody(
                isOne ? Optional.of(percent(tiers.getFirst().rate())) : Optional.empty(),
                isOne ? Optional.empty() : Optional.of(body(tiers, precision)),
                Optional.of(credit.tiers().style()),
                Optional.of(credit.method()),
                Optional.of(credit.calculation()),
                Optional.of(credit.posting()),
                Optional.of(credit.compounding()),
                Optional.of(credit.dayCount()),
                Optional.of(precision.rounding()),
                Optional.of(new Figure(precision.decimal(credit.minimumBase()))),
                Optional.of(percent(interest.overdraftRate())),
                Optional.of(percent(interest.tax())));
    }

    private static List<InterestBody.Tier> body(List<Tiers.Step> tiers, Precision precision) {
        return tiers.stream()
                .map(step ->
                        new InterestBody.Tier(
                                new Figure(precision.decimal(step.from())), percent(step.rate())))
                .toList();
    }

    private static Figure percent(AnnualRate rate) {
        return new Figure(rate.percent());
    }
}
