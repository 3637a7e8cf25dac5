package org.quipu.api.product;

import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest;
import org.quipu.core.interest.Tiers;
import org.quipu.core.money.Rounding;

/** What accounts of a savings product earn, as it is sent and as it is shown. */
record InterestBody(
        @Meaning(value = "Per cent a year, for every balance; this or tiers.", example = "5")
                Optional<Figure> rate,
        @Meaning("Rates by balance, ascending, the first from 0.") Optional<List<Tier>> tiers,
        @Meaning(
                        "Whether all of a balance has the rate of its tier, or each slice its own;"
                                + " whole if absent.")
                Optional<Tiers.Style> tierStyle,
        @Meaning("On which balance; daily if absent.") Optional<CreditInterest.Method> method,
        @Meaning(
                        "What the lowest or average balance is taken of; the posting period if"
                                + " absent.")
                Optional<CalendarPeriod> calculation,
        @Meaning("When interest joins the balance; monthly if absent.")
                Optional<CalendarPeriod> posting,
        @Meaning("When interest itself begins to earn; posting if absent.")
                Optional<CreditInterest.Compounding> compounding,
        @Meaning("What a day is of a year; ACT/365F if absent.") Optional<DayCount> dayCount,
        @Meaning("Of every amount; half_even if absent.") Optional<Rounding> rounding,
        @Meaning(value = "A balance below it earns nothing; 0 if absent.", example = "100.00")
                Optional<Figure> minimumBase,
        @Meaning(
                        value =
                                "Per cent a year on what is missing, within the overdraft limit; 0 if"
                                        + " absent.",
                        example = "18")
                Optional<Figure> overdraftRate,
        @Meaning(value = "Withheld from interest, in per cent of it; 0 if absent.", example = "10")
                Optional<Figure> tax) {
    /** A rate from an amount on. */
    record Tier(
            @Meaning(value = "The least balance.", example = "500.00") Figure from,
            @Meaning(value = "Per cent a year.", example = "3.5") Figure rate) {}
}
