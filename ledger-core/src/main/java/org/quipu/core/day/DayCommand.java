package org.quipu.core.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.quipu.core.Command;
import org.quipu.core.Envelope;

/** What may be asked of the institution's calendar. */
public sealed interface DayCommand extends Command {
    /**
     * Begin.
     *
     * @param name the institution's name
     * @param zone where its days begin and end
     * @param firstDate the first business date of one whose date is set by command; empty: the
     *     clock runs it
     * @param envelope where it comes from
     */
    record FoundInstitution(
            String name, ZoneId zone, Optional<LocalDate> firstDate, Envelope envelope)
            implements DayCommand {}

    /**
     * Turn to a later day.
     *
     * @param to the new business date; nothing happens if it is that day already
     * @param envelope where it comes from
     */
    record AdvanceBusinessDate(LocalDate to, Envelope envelope) implements DayCommand {}
}
