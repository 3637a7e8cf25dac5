package org.quipu.core.product;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.quipu.core.Refused;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.termdeposit.DepositInterest;

/** Why money is not taken for a term on such terms. */
public enum DepositTermsRefusal implements Refused.Reason {
    /** Another currency than the product's. */
    CURRENCY("The product is in another currency."),
    /** Too little, or too much. */
    PRINCIPAL("The product takes such sums alone."),
    /** Too little, or too much. */
    INSTALMENT("The product takes such instalments alone."),
    /** Too short, or too long. */
    MONTHS("The product has terms of so many months alone."),
    /** Too short, or too long. */
    DAYS("The product has terms of so many days alone."),
    /** A misplaced point. */
    RATE_TOO_HIGH("A rate is 100 % a year at most."),
    /** More than all of it. */
    TAX_ABOVE_ALL("A tax is 100 % at most."),
    /** Nothing would be laid down. */
    NO_PRINCIPAL("The least principal is above zero."),
    /** It would have no maturity. */
    NO_TERM("A product has terms in months, in days, or both."),
    /** Nobody sees that far. */
    TERM_TOO_LONG("A term is 600 months, or 18,250 days, at most."),
    /** A period longer than any deposit. */
    PERIOD_TOO_LONG("Interest has periods of 120 months at most."),
    /** It is laid down month by month. */
    INTEREST_STAYS("Interest of a recurring deposit joins it."),
    /** Two instalments could be paid at once. */
    LATE_TOO_LONG("An instalment may be 27 days late at most."),
    /** There is nothing to pay before maturity. */
    PAY_OUT_WITHOUT_PERIODS("Interest that is paid out has periods, of so many months.");

    private static final BigDecimal RATE_MAX = BigDecimal.valueOf(SavingsInterest.RATE_MAX);
    private static final int PERIOD_MAX = 120;

    private final String meaning;

    DepositTermsRefusal(String meaning) {
        this.meaning = meaning;
    }

    /** Refuses what is outside a range, and says the range. */
    void check(Range range, long value, LongFunction<String> text) {
        if (range.holds(value)) return;
        var figures = new LinkedHashMap<String, String>();
        figures.put("minimum", text.apply(range.minimum()));
        figures.put("maximum", text.apply(range.maximum()));
        figures.put("asked", text.apply(value));
        throw new Refused(this, figures);
    }

    /** Refuses rates that must be mistakes. */
    static void check(DepositInterest interest, AnnualRate penalty) {
        for (var rate : List.of(interest.rate().percent(), penalty.percent())) {
            if (rate.compareTo(RATE_MAX) > 0) throw new Refused(RATE_TOO_HIGH, "rate", rate);
        }
        if (interest.compoundMonths() > PERIOD_MAX) throw new Refused(PERIOD_TOO_LONG);
    }

    @Override
    public String code() {
        return "deposit-terms/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
