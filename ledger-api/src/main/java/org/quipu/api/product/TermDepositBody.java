package org.quipu.api.product;

import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.product.LoanBody.CountRange;
import org.quipu.api.product.LoanBody.FigureRange;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Rounding;
import org.quipu.core.termdeposit.DepositInterest.Use;

/** On what terms a sum is taken until a date, as it is sent and as it is shown. */
record TermDepositBody(
        @Meaning(value = "Per cent a year.", example = "8") Figure rate,
        @Meaning("What a period is of a year; ACT/365F if absent.") Optional<DayCount> dayCount,
        @Meaning(
                        value =
                                "Every how many months a period of interest ends, 120 at most; 0 or"
                                        + " absent: simple interest, at maturity alone.",
                        example = "3")
                Optional<Integer> compoundMonths,
        @Meaning(
                        "What becomes of interest before maturity: it joins the deposit, or is paid to"
                                + " the holder; reinvest if absent.")
                Optional<Use> interest,
        @Meaning("Of every amount; half_even if absent.") Optional<Rounding> rounding,
        @Meaning(
                        value =
                                "What the rate is lowered by where a deposit is closed before its"
                                        + " maturity, in points; 0 if absent.",
                        example = "3")
                Optional<Figure> penalty,
        @Meaning(value = "Withheld from interest, in per cent of it; 0 if absent.", example = "10")
                Optional<Figure> tax,
        @Meaning("The sum that is laid down.") FigureRange principal,
        @Meaning("Terms in months, 600 at most; none if absent.") Optional<CountRange> months,
        @Meaning("Terms in days, 18,250 at most; none if absent.") Optional<CountRange> days) {}
