package org.quipu.api.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Figure;
import org.quipu.api.input.Meaning;
import org.quipu.api.operation.Moneys;
import org.quipu.api.operation.Rates;
import org.quipu.core.Refused;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.product.LoanTermsRefusal;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.product.TermsAsked.DatesAsked;
import org.quipu.core.product.TermsAsked.PriceAsked;
import org.quipu.core.schedule.Grace;

/** What an applicant chooses of a loan's terms; what is absent is as the product usually has it. */
public record TermsBody(
        @Meaning(value = "The sum lent.", example = "5000.00") Amount principal,
        @Meaning(value = "Per cent a year.", example = "24") Optional<Figure> annualRate,
        @Meaning(value = "The whole interest, of a flat loan with an amount.", example = "500.00")
                Optional<Figure> flatInterest,
        @Meaning("How many instalments.") Optional<Integer> instalments,
        @Meaning("From one due date to the next.") Optional<Frequency> frequency,
        @Meaning("When the first instalment falls due; a period after disbursement if absent.")
                Optional<LocalDate> firstDueDate,
        @Meaning("Lighter instalments at the start.") Optional<GraceChosen> grace) {
    /** Lighter instalments at the start. */
    public record GraceChosen(
            @Meaning("How many carry no principal; none if absent.") Optional<Integer> principal,
            @Meaning("In how many no interest is due; none if absent.") Optional<Integer> interest,
            @Meaning("What becomes of that interest; defer if absent.") Optional<Grace.Mode> mode) {
        static GraceChosen of(Grace grace) {
            return new GraceChosen(
                    Optional.of(grace.principal()),
                    Optional.of(grace.interest()),
                    Optional.of(grace.mode()));
        }

        /**
         * The grace.
         *
         * @return it
         * @throws Refused if it contradicts itself
         */
        public Grace grace() {
            try {
                return new Grace(
                        principal.orElse(0), interest.orElse(0), mode.orElse(Grace.Mode.DEFER));
            } catch (IllegalArgumentException e) {
                throw new Refused(LoanTermsRefusal.CONTRADICTION, "because", "" + e.getMessage());
            }
        }
    }

    /**
     * Shows what was asked for.
     *
     * @param asked of a product
     * @return a body that could be sent
     */
    public static TermsBody of(TermsAsked asked) {
        return new TermsBody(
                new Amount(new BigDecimal(asked.principal().decimal())),
                asked.price().rate().map(rate -> new Figure(rate.percent())),
                asked.price().interest().map(it -> new Figure(new BigDecimal(it.decimal()))),
                asked.dates().instalments().isPresent()
                        ? Optional.of(asked.dates().instalments().getAsInt())
                        : Optional.empty(),
                asked.dates().frequency(),
                asked.dates().firstDue(),
                asked.grace().map(GraceChosen::of));
    }

    /**
     * What is asked of a product.
     *
     * @param currency of the product
     * @return the terms
     * @throws Refused if the grace contradicts itself
     */
    public TermsAsked asked(Currency currency) {
        return asked("", currency);
    }

    /**
     * What is asked of a product.
     *
     * @param at where the terms stand in the body
     * @param currency of the product
     * @return the terms
     * @throws Refused if the grace contradicts itself
     */
    public TermsAsked asked(String at, Currency currency) {
        return new TermsAsked(
                Moneys.of(at + "/principal", principal.decimal(), currency),
                new PriceAsked(
                        annualRate.map(rate -> Rates.of(at + "/annualRate", rate)),
                        flatInterest.map(
                                it -> Moneys.of(at + "/flatInterest", it.decimal(), currency))),
                new DatesAsked(
                        firstDueDate,
                        frequency,
                        instalments.map(OptionalInt::of).orElseGet(OptionalInt::empty)),
                grace.map(GraceChosen::grace));
    }
}
