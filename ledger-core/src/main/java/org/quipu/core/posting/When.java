package org.quipu.core.posting;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.Refused;

/**
 * The two dates of a movement.
 *
 * @param valueDate when it takes economic effect
 * @param bookedOn the business date
 */
public record When(LocalDate valueDate, LocalDate bookedOn) {
    /**
     * Fills the dates in at the moment of decision.
     *
     * @param asked the value date asked for; the business date where absent
     * @param known what is known
     * @return the dates
     * @throws Refused if the value date is in the future
     */
    public static When of(Optional<LocalDate> asked, Known known) {
        var today = known.businessDate();
        var valueDate = asked.orElse(today);
        if (valueDate.isAfter(today)) {
            throw new Refused(PostingRefusal.VALUE_DATE_IN_FUTURE, "businessDate", today);
        }
        return new When(valueDate, today);
    }
}
