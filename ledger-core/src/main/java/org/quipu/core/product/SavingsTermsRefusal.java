package org.quipu.core.product;

import java.util.Locale;
import org.quipu.core.Refused;

/** Why a product does not pay interest, or take fees, on such terms. */
public enum SavingsTermsRefusal implements Refused.Reason {
    /** Small balances would have no rate. */
    TIERS_NOT_FROM_ZERO("The first tier is from 0."),
    /** Two tiers would hold for one balance. */
    TIERS_NOT_ASCENDING("Each tier is from more than the one before it."),
    /** More than anybody explains to a saver. */
    TOO_MANY_TIERS("A product has 50 tiers at most."),
    /** A misplaced point. */
    RATE_TOO_HIGH("A rate is 100 % a year at most."),
    /** More than all of it. */
    TAX_ABOVE_ALL("A tax is 100 % at most."),
    /** Days have no part of a year of months. */
    DAILY_WITHOUT_DAYS("The daily method counts days, and 30/360 counts months."),
    /** What is posted would not be known yet. */
    CALCULATION_LONGER_THAN_POSTING(
            "The calculation period is not longer than the posting period."),
    /** Every balance is above it. */
    MINIMUM_BELOW_ZERO("The least balance that earns is not below zero."),
    /** Interest is counted otherwise than money. */
    PRECISION("Interest is rounded to the decimals of the currency."),
    /** What was earned so far would not be earned any more. */
    INTEREST_ENDS("A product that pays interest goes on; set its rates to zero instead."),
    /** A period would be counted in two ways. */
    MANNER_FIXED(
            "Rates change; method, periods, compounding, day count and rounding stay. Offer a new"
                    + " product."),
    /** A lowest or average balance would have two rates. */
    CHANGE_INSIDE_CALCULATION_PERIOD(
            "By the lowest or average balance, rates change with a calculation period."),
    /** Nobody would pay it. */
    FEE_NOT_POSITIVE("A fee is above zero; leave out one that is not taken."),
    /** It could not be taken of a balance. */
    FEE_CURRENCY("A fee is in the currency of the product."),
    /** Never, or beyond all contracts. */
    DAYS("A lock-in, inactivity and dormancy are 1 to 3660.");

    private final String meaning;

    SavingsTermsRefusal(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return "savings-terms/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
