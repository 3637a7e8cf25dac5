package org.quipu.api.loan;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.Figure;
import org.quipu.api.input.FreeText;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Asking;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Rates;
import org.quipu.api.operation.Source;
import org.quipu.api.product.TermsBody;
import org.quipu.core.Envelope;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.loan.LoanCommand.Renewal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.TermsChange;
import org.quipu.core.servicing.TermsChange.DatesChange;
import org.quipu.core.servicing.TermsChange.InterestChange;

/** What is sent to decide about loans that are paid out. */
final class DecisionBody {
    private DecisionBody() {}

    /** When a decision takes effect, and what is noted with it. */
    record Noted(
            @Meaning("When it takes effect; the business date if absent.")
                    Optional<LocalDate> valueDate,
            @Meaning(value = "Your own identifier of the transaction, unique in the ledger.")
                    Optional<ExternalId> externalId,
            @Meaning(value = "Why. Kept outside the log.", example = "flood relief")
                    Optional<FreeText> narrative,
            @Meaning(value = "How it came.", example = "branch") Optional<Code> channel) {
        Envelope envelope(Asking<?> asking) {
            return new Source(
                            Optional.empty(),
                            externalId,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            narrative,
                            Optional.empty(),
                            channel,
                            Optional.empty())
                    .envelope(asking);
        }
    }

    /** A part of what is due is let go. */
    record Waiver(
            @Meaning(value = "interest, fee or penalty.", example = "penalty")
                    DebtComponent component,
            @Meaning("How much of what is due, in the loan's currency.") Amount amount,
            @Inline Noted noted) {}

    /** A fee for one occasion. */
    record Charge(
            @Meaning(value = "What for.", example = "visit") Code fee,
            @Meaning("How much, tax included, in the loan's currency; due at once.") Amount amount,
            @Meaning("The settlement account of a third party whose it is; the bank's if absent.")
                    Optional<Identifier> payee,
            @Meaning(value = "The tax contained, in per cent of the rest.", example = "16")
                    Optional<Figure> tax,
            @Inline Noted noted) {
        Optional<Proceeds> proceeds(Asking<?> asking) {
            return Proceeds.said(
                    payee.map(identifier -> asking.account(identifier).id()),
                    tax.map(figure -> Rates.of("/tax", figure)).orElse(AnnualRate.ZERO));
        }
    }

    /** Something that needs no more than its date. */
    record Dated(@Inline Noted noted) {}

    /** The borrower promises to pay. */
    record Promise(
            @Meaning("How much, in the loan's currency.") Amount amount,
            @Meaning("The last day of the promise, not before the business date.") LocalDate by,
            @Meaning(value = "Why. Kept outside the log.", example = "after the harvest")
                    Optional<FreeText> narrative) {}

    /** Interest stops. */
    record Stop(
            @Meaning(value = "Why, a code.", example = "death") Code reason, @Inline Noted noted) {}

    /** The instalments to come change. */
    record Change(
            @Meaning(value = "Per cent a year from the value date on.", example = "18")
                    Optional<Figure> annualRate,
            @Meaning("When the next instalment falls due; the others follow it.")
                    Optional<LocalDate> nextDueDate,
            @Meaning(value = "Why, a code.", example = "moratorium") Code reason,
            @Inline Noted noted) {
        Optional<AnnualRate> rate() {
            return annualRate.map(figure -> Rates.of("/annualRate", figure));
        }
    }

    /** What is owed is agreed anew. */
    record Renewing(
            @Meaning("What changes of the terms; what is absent stays.") Optional<Terms> terms,
            @Meaning("What becomes of unpaid interest; capitalise if absent.")
                    Optional<Treatment> interest,
            @Meaning("What becomes of unpaid fees; capitalise if absent.") Optional<Treatment> fee,
            @Meaning("What becomes of unpaid penalties; capitalise if absent.")
                    Optional<Treatment> penalty,
            @Meaning("When a carried amount falls due; the last new due date if absent.")
                    Optional<LocalDate> carryDueDate,
            @Inline Noted noted) {
        Renewal renewal(Currency currency) {
            return new Renewal(
                    terms.orElse(Terms.NONE).change(currency),
                    new ArrearsTreatment(
                            interest.orElse(Treatment.CAPITALISE),
                            fee.orElse(Treatment.CAPITALISE),
                            penalty.orElse(Treatment.CAPITALISE)),
                    carryDueDate);
        }
    }

    /** What changes of the terms. */
    record Terms(
            @Meaning("How interest is spread.") Optional<Method> method,
            @Meaning(value = "Per cent a year.", example = "18") Optional<Figure> annualRate,
            @Meaning(value = "The whole interest of a flat schedule.", example = "120.00")
                    Optional<Figure> flatInterest,
            @Meaning("The part of a year a period is.") Optional<DayCount> dayCount,
            @Meaning("What an annuity is computed from.") Optional<AnnuityBasis> annuityBasis,
            @Meaning("How many instalments.") Optional<Integer> instalments,
            @Meaning("From one due date to the next.") Optional<Frequency> frequency,
            @Meaning("When the first new instalment falls due; a period later if absent.")
                    Optional<LocalDate> firstDueDate,
            @Meaning("Whether month ends stay month ends.") Optional<Boolean> endOfMonth,
            @Meaning("Lighter instalments at the start; none if absent.")
                    Optional<TermsBody.GraceChosen> grace,
            @Meaning(value = "Added to each new instalment.", example = "10.00")
                    Optional<Figure> instalmentFee,
            @Meaning(value = "Instalments are multiples of it.", example = "1.00")
                    Optional<Figure> cashUnit) {
        static final Terms NONE =
                new Terms(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /** Refuses what no loan can have. */
        Terms {
            if (cashUnit.isPresent() && cashUnit.get().decimal().signum() == 0) {
                throw new Breach("amount/not-positive", "`cashUnit` is above zero.");
            }
        }

        TermsChange change(Currency currency) {
            return new TermsChange(
                    new InterestChange(
                            method,
                            annualRate.map(figure -> Rates.of("/terms/annualRate", figure)),
                            minor("/terms/flatInterest", flatInterest, currency),
                            dayCount,
                            annuityBasis),
                    new DatesChange(
                            firstDueDate,
                            frequency,
                            instalments.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                            endOfMonth,
                            Optional.empty()),
                    grace.map(TermsBody.GraceChosen::grace).orElse(Grace.NONE),
                    instalmentFee.map(figure ->
                            new Fee.Flat(minor("/terms/instalmentFee", figure, currency))),
                    minor("/terms/cashUnit", cashUnit, currency));
        }

        private static OptionalLong minor(
                String pointer, Optional<Figure> figure, Currency currency) {
            return figure.isPresent()
                    ? OptionalLong.of(minor(pointer, figure.get(), currency))
                    : OptionalLong.empty();
        }

        private static long minor(String pointer, Figure figure, Currency currency) {
            return Moneys.of(pointer, figure.decimal(), currency).minor();
        }
    }
}
