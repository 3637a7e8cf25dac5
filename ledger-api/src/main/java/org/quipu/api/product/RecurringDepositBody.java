package org.quipu.api.product;

import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.product.LoanBody.CountRange;
import org.quipu.api.product.LoanBody.FigureRange;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Rounding;

/** On what terms the same sum is taken each month, as it is sent and as it is shown. */
record RecurringDepositBody(
        @Meaning(value = "Per cent a year.", example = "7.6") Figure rate,
        @Meaning("What a month is of a year; ACT/365F if absent.") Optional<DayCount> dayCount,
        @Meaning(
                        value =
                                "Every how many months interest joins the deposit, 120 at most; 0 or"
                                        + " absent: at maturity alone.",
                        example = "3")
                Optional<Integer> compoundMonths,
        @Meaning("Of every amount; half_even if absent.") Optional<Rounding> rounding,
        @Meaning(
                        value =
                                "What the rate is lowered by where a deposit is closed before its"
                                        + " maturity, in points; 0 if absent.",
                        example = "3")
                Optional<Figure> penalty,
        @Meaning(value = "Withheld from interest, in per cent of it; 0 if absent.", example = "10")
                Optional<Figure> tax,
        @Meaning("The sum that is laid down each month.") FigureRange instalment,
        @Meaning("How many instalments, 600 at most.") CountRange months,
        @Meaning(
                        value =
                                "How many days after it is due an instalment may be paid and earns all"
                                        + " the same, 27 at most; 0 if absent.",
                        example = "10")
                Optional<Integer> lateDays) {}
