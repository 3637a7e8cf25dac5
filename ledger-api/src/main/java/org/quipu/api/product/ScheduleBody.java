package org.quipu.api.product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Code;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.core.calendar.BusinessDays;

/** A loan to be looked at: of a product, or on terms of its own. */
record ScheduleBody(
        @Meaning(value = "The product; this or `terms`.", example = "business")
                Optional<Code> product,
        @Meaning("How the schedule is computed where no product says so.") Optional<Terms> terms,
        @Meaning("Whose calendar shifts due dates; the institution's if absent.")
                Optional<Code> branch,
        @Meaning("The day the money goes out; the business date if absent.")
                Optional<LocalDate> disbursementDate,
        @Inline TermsBody asked) {
    /** Terms of no product. */
    record Terms(
            @Meaning(value = "ISO 4217.", example = "KES") Currency currency,
            @Inline LoanBody.Calculation calculation,
            @Meaning("The free days of the week; those of the calendar if absent.")
                    Optional<List<DayOfWeek>> weekend,
            @Meaning("Further free days; those of the calendar if neither is given.")
                    Optional<List<LocalDate>> holidays) {
        /** The days that were sent, where any were. */
        Optional<BusinessDays> days() {
            if (weekend.isEmpty() && holidays.isEmpty()) return Optional.empty();
            return Optional.of(
                    new BusinessDays(
                            Set.copyOf(weekend.orElse(List.of())),
                            Set.copyOf(holidays.orElse(List.of()))));
        }
    }

    /** Refuses both and neither, and terms that leave a term open. */
    ScheduleBody {
        if (product.isPresent() == terms.isPresent()) {
            throw new Breach("schedule/one-of-two", "Either `product` or `terms`.");
        }
        if (terms.isPresent()) {
            if (asked.annualRate().isPresent() == asked.flatInterest().isPresent()) {
                throw new Breach("price/one-of-two", "Either `annualRate` or `flatInterest`.");
            }
            if (asked.instalments().isEmpty() || asked.frequency().isEmpty()) {
                throw new Breach(
                        "schedule/open-terms",
                        "Without a product `instalments` and `frequency` are given.");
            }
        }
    }
}
