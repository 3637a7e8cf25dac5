package org.quipu.core.product;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Money;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Grace;

/**
 * What an applicant chooses; what is absent is as the product usually has it.
 *
 * @param principal how much
 * @param price what the money costs
 * @param dates when instalments fall due
 * @param grace lighter instalments at the start
 */
public record TermsAsked(
        Money principal, PriceAsked price, DatesAsked dates, Optional<Grace> grace) {
    /**
     * What the money costs.
     *
     * @param rate a year, of a product with a rate
     * @param interest for the whole loan, of a product with an amount
     */
    public record PriceAsked(Optional<AnnualRate> rate, Optional<Money> interest) {
        /** As usual. */
        public static final PriceAsked USUAL = new PriceAsked(Optional.empty(), Optional.empty());
    }

    /**
     * When instalments fall due.
     *
     * @param firstDue the first of them
     * @param frequency from one to the next
     * @param instalments how many
     */
    public record DatesAsked(
            Optional<LocalDate> firstDue, Optional<Frequency> frequency, OptionalInt instalments) {
        /** As usual. */
        public static final DatesAsked USUAL =
                new DatesAsked(Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * The usual terms.
     *
     * @param principal how much
     * @return nothing else chosen
     */
    public static TermsAsked usual(Money principal) {
        return new TermsAsked(principal, PriceAsked.USUAL, DatesAsked.USUAL, Optional.empty());
    }
}
