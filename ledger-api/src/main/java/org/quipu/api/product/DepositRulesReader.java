package org.quipu.api.product;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.operation.Rates;
import org.quipu.api.product.LoanBody.CountRange;
import org.quipu.api.product.LoanBody.FigureRange;
import org.quipu.core.Refused;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Money;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.DepositTermsRefusal;
import org.quipu.core.product.Range;
import org.quipu.core.product.RecurringDepositRules;
import org.quipu.core.product.TermDepositRules;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;
import org.quipu.core.termdeposit.DepositInterest.Use;

/**
 * Turns a body into the rules of a product of deposits, and back.
 *
 * @param currency of the product
 */
record DepositRulesReader(Currency currency) {
    private static final String AT = "/termDeposit";
    private static final String RECURRING = "/recurringDeposit";

    RecurringDepositRules rules(RecurringDepositBody body) {
        var interest =
                new DepositInterest(
                        Rates.of(RECURRING + "/rate", body.rate()),
                        body.dayCount().orElse(DayCount.ACT_365F),
                        body.compoundMonths().orElse(0),
                        Use.REINVEST,
                        tax(RECURRING, body.tax()),
                        precision(body.rounding()));
        return new RecurringDepositRules(
                currency,
                interest,
                rate(RECURRING + "/penalty", body.penalty()),
                body.instalment().amounts(RECURRING + "/instalment", currency),
                body.months().counts(),
                body.lateDays().orElse(0));
    }

    private static AnnualRate tax(String at, Optional<Figure> figure) {
        var tax = rate(at + "/tax", figure);
        if (tax.numerator() > tax.denominator()) {
            throw new Refused(DepositTermsRefusal.TAX_ABOVE_ALL, "tax", tax.percent());
        }
        return tax;
    }

    private Precision precision(Optional<Rounding> rounding) {
        return new Precision(
                currency.getDefaultFractionDigits(), rounding.orElse(Rounding.HALF_EVEN));
    }

    TermDepositRules rules(TermDepositBody body) {
        var interest =
                new DepositInterest(
                        Rates.of(AT + "/rate", body.rate()),
                        body.dayCount().orElse(DayCount.ACT_365F),
                        body.compoundMonths().orElse(0),
                        body.interest().orElse(Use.REINVEST),
                        tax(AT, body.tax()),
                        precision(body.rounding()));
        return new TermDepositRules(
                currency,
                interest,
                rate(AT + "/penalty", body.penalty()),
                body.principal().amounts(AT + "/principal", currency),
                body.months().map(CountRange::counts).orElse(Range.only(0)),
                body.days().map(CountRange::counts).orElse(Range.only(0)));
    }

    private static AnnualRate rate(String pointer, Optional<Figure> figure) {
        return figure.map(some -> Rates.of(pointer, some)).orElse(AnnualRate.ZERO);
    }

    /** As it is shown, nothing left out. */
    static TermDepositBody body(TermDepositRules rules) {
        var interest = rules.interest();
        return new TermDepositBody(
                new Figure(interest.rate().percent()),
                Optional.of(interest.dayCount()),
                Optional.of(interest.compoundMonths()),
                Optional.of(interest.use()),
                Optional.of(interest.precision().rounding()),
                Optional.of(new Figure(rules.penalty().percent())),
                Optional.of(new Figure(interest.tax().percent())),
                amounts(rules.principal(), rules.currency()),
                counts(rules.months()),
                counts(rules.days()));
    }

    static RecurringDepositBody body(RecurringDepositRules rules) {
        var interest = rules.interest();
        return new RecurringDepositBody(
                new Figure(interest.rate().percent()),
                Optional.of(interest.dayCount()),
                Optional.of(interest.compoundMonths()),
                Optional.of(interest.precision().rounding()),
                Optional.of(new Figure(rules.penalty().percent())),
                Optional.of(new Figure(interest.tax().percent())),
                amounts(rules.instalment(), rules.currency()),
                counts(rules.months()).orElseThrow(),
                Optional.of(rules.lateDays()));
    }

    private static FigureRange amounts(Range range, Currency currency) {
        return new FigureRange(
                Optional.of(figure(range.minimum(), currency)),
                Optional.of(figure(range.maximum(), currency)),
                figure(range.usual(), currency));
    }

    private static Figure figure(long minor, Currency currency) {
        return new Figure(new BigDecimal(new Money(currency, minor).decimal()));
    }

    private static Optional<CountRange> counts(Range range) {
        return range.maximum() == 0
                ? Optional.empty()
                : Optional.of(
                        new CountRange(
                                Optional.of((int) range.minimum()),
                                Optional.of((int) range.maximum()),
                                (int) range.usual()));
    }
}
