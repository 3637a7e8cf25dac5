package org.quipu.api.product;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Moneys;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Rounding;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.Range;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.AllocationRule;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.PenaltyRule;
import org.quipu.core.servicing.SettlementInterest;

/** The rules of a loan product, as they are sent and as they are shown. */
record LoanBody(
        @Meaning("What an applicant may choose, and what applies where nothing is chosen.")
                Limits limits,
        @Meaning("How schedules are computed; no applicant chooses that.") Calculation calculation,
        @Meaning("How the loan is served; each part is neutral if absent.")
                Optional<Servicing> servicing,
        @Meaning("What else the bank asks for; nothing if absent.") Optional<Controls> controls) {
    /** From the least to the most; amounts of the product's currency, or rates in per cent. */
    record FigureRange(
            @Meaning(value = "The least; the usual one if absent.", example = "1000.00")
                    Optional<Figure> minimum,
            @Meaning(value = "The most; the usual one if absent.", example = "100000.00")
                    Optional<Figure> maximum,
            @Meaning(value = "What applies where nothing is chosen.", example = "10000.00")
                    Figure usual) {
        /** Amounts in minor units. */
        Range amounts(String pointer, Currency currency) {
            return new Range(
                    minor(pointer + "/minimum", minimum.orElse(usual), currency),
                    minor(pointer + "/maximum", maximum.orElse(usual), currency),
                    minor(pointer + "/usual", usual, currency));
        }

        private static long minor(String pointer, Figure figure, Currency currency) {
            return Moneys.of(pointer, figure.decimal(), currency).minor();
        }
    }

    /** From the fewest to the most. */
    record CountRange(
            @Meaning(value = "The fewest; the usual number if absent.") Optional<Integer> minimum,
            @Meaning(value = "The most; the usual number if absent.") Optional<Integer> maximum,
            @Meaning(value = "What applies where nothing is chosen.") Integer usual) {
        Range counts() {
            return new Range(minimum.orElse(usual), maximum.orElse(usual), usual);
        }
    }

    /** What may be chosen. */
    record Limits(
            @Meaning("The sum lent.") FigureRange principal,
            @Meaning("Per cent a year; this or flatInterest.") Optional<FigureRange> annualRate,
            @Meaning(
                            "The whole interest as an amount, the common service charge; flat loans"
                                    + " only.")
                    Optional<FigureRange> flatInterest,
            @Meaning("How many, at most 1,000.") CountRange instalments,
            @Meaning("From one due date to the next; the first applies where none is chosen.")
                    List<Frequency> frequencies,
            @Meaning(
                            "The most days from disbursement to a first due date that is chosen; none"
                                    + " may be chosen if absent.")
                    Optional<Integer> firstDueDays,
            @Meaning("Lighter instalments at the start; none if absent.")
                    Optional<GraceLimits> grace) {}

    /** Lighter instalments at the start. */
    record GraceLimits(
            @Meaning("How many carry no principal; none if absent.") Optional<CountRange> principal,
            @Meaning("In how many no interest is due; none if absent.")
                    Optional<CountRange> interest,
            @Meaning("What becomes of that interest where nothing is chosen; defer if absent.")
                    Optional<Grace.Mode> mode,
            @Meaning("What may be chosen; the usual mode alone if absent.")
                    Optional<List<Grace.Mode>> modes) {}

    /** How schedules are computed. */
    record Calculation(
            @Meaning("How principal and interest are spread.") Method method,
            @Meaning("The part of a year a period is.") DayCount dayCount,
            @Meaning("What an annuity is computed from; exact if absent.")
                    Optional<AnnuityBasis> annuityBasis,
            @Meaning("Month ends stay month ends; false if absent.") Optional<Boolean> endOfMonth,
            @Meaning("Where a due date on a free day goes; none if absent: it stays.")
                    Optional<HolidayRule> holidayRule,
            @Meaning("Whether interest periods go with it; unadjusted if absent.")
                    Optional<Timing.Accrual> accrueOn,
            @Meaning("Of every amount; half_even if absent.") Optional<Rounding> rounding,
            @Meaning(
                            value = "Instalments are multiples of it; the smallest unit if absent.",
                            example = "1.00")
                    Optional<Figure> cashUnit,
            @Meaning("Withheld from the disbursement.") Optional<Charge> upfrontFee,
            @Meaning("Added to every instalment.") Optional<Charge> instalmentFee) {}

    /** Whether a charge is an amount or a share. */
    enum ChargeType {
        FLAT,
        PERCENT
    }

    /** A charge and whose it is. */
    record Charge(
            @Meaning("An amount, or per cent of the principal.") ChargeType type,
            @Meaning(value = "What the borrower pays, tax included.", example = "2.5") Figure value,
            @Meaning("The settlement account of a third party whose it is; the bank's if absent.")
                    Optional<Identifier> payee,
            @Meaning(value = "The tax contained, in per cent of the rest.", example = "16")
                    Optional<Figure> tax) {}

    /** How a loan is served. */
    record Servicing(
            @Meaning("What a payment settles first; penalty, fee, interest, principal if absent.")
                    Optional<List<DebtComponent>> allocationOrder,
            @Meaning("Instalments first, or components; horizontal if absent.")
                    Optional<AllocationRule.Mode> allocationMode,
            @Meaning("What becomes of money nothing is due for; next_instalments if absent.")
                    Optional<Overpayment> overpayment,
            @Meaning("What becomes of interest paid in advance; keep_paid if absent.")
                    Optional<SettlementInterest> settlementInterest,
            @Meaning("What being late costs a day; nothing if absent.") Optional<Penalty> penalty,
            @Meaning("What a late instalment costs once; nothing if absent.")
                    Optional<LateFee> lateFee,
            @Meaning("When an instalment is late.") Optional<Arrears> arrears) {}

    /** What becomes of money nothing is due for. */
    enum OverpaymentRule {
        NEXT_INSTALMENTS,
        HOLD,
        REDUCE_PRINCIPAL
    }

    /** What becomes of money nothing is due for. */
    record Overpayment(
            @Meaning("Pays future instalments, is kept, or reduces the principal.")
                    OverpaymentRule rule,
            @Meaning("What stays when principal is reduced; smaller if absent.")
                    Optional<AllocationRule.After> after,
            @Meaning("Future instalments paid as they stand first; 1 if absent.")
                    Optional<Integer> advanceInstalments) {}

    /** What being late costs a day. */
    record Penalty(
            @Meaning(value = "Per cent a year.", example = "12") Figure annualRate,
            @Meaning("What it is charged on; principal if absent.") Optional<PenaltyRule.Base> base,
            @Meaning("ACT/365F or ACT/360; ACT/365F if absent.") Optional<DayCount> dayCount,
            @Meaning("Days after the due date that stay free; 0 if absent.")
                    Optional<Integer> graceDays,
            @Meaning(
                            value =
                                    "The most of the loan's life, in per cent of the sum disbursed.",
                            example = "50")
                    Optional<Figure> cap) {}

    /** What a late instalment costs once. */
    record LateFee(
            @Meaning(value = "How much.", example = "200.00") Figure amount,
            @Meaning("Days after the due date that stay free; 0 if absent.") Optional<Integer> days,
            @Meaning("The settlement account of a third party whose it is; the bank's if absent.")
                    Optional<Identifier> payee,
            @Meaning(value = "The tax contained, in per cent of the rest.", example = "16")
                    Optional<Figure> tax) {}

    /** When an instalment is late, and what being late for long means. */
    record Arrears(
            @Meaning("What may be missing; nothing if absent.") Optional<Tolerance> tolerance,
            @Meaning("What counts as late; principal and interest if absent.")
                    Optional<List<DebtComponent>> components,
            @Meaning("Days past due from which interest is no longer income; 90 if absent.")
                    Optional<Integer> nonAccrualDays,
            @Meaning("Instalments on time that cure a restructured loan; 6 if absent.")
                    Optional<Integer> cureInstalments) {}

    /** What may be missing of an instalment. */
    record Tolerance(
            @Meaning("An amount, or per cent of the instalment.") ChargeType type,
            @Meaning(value = "How much.", example = "1") Figure value) {}

    /** What else the bank asks for. */
    record Controls(
            @Meaning(
                            value = "Savings held as collateral, in per cent of the principal.",
                            example = "10")
                    Optional<Figure> compulsorySavings,
            @Meaning("How much is lent from which of a borrower's loans on.")
                    Optional<List<Cycle>> cycles,
            @Meaning("What a second person must approve.") Optional<List<FourEyes>> fourEyes) {}

    /** The most that is lent from one cycle on. */
    record Cycle(
            @Meaning("1 for the first loan, and so on.") Integer cycle,
            @Meaning(value = "Of the principal.", example = "20000.00") Figure maximum) {}

    /** What a second person must approve. */
    record FourEyes(
            @Meaning("What is done.") FourEyesOn action,
            @Meaning(value = "From more than how much; always if absent.", example = "500.00")
                    Optional<Figure> above) {}
}
