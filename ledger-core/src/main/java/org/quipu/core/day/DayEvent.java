package org.quipu.core.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Tag;

/** What can happen to the institution's calendar. */
public sealed interface DayEvent extends LedgerEvent {
    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag(DayKinds.INSTITUTION.tag(), DayKinds.THIS));
    }

    /**
     * The institution began.
     *
     * @param name its name
     * @param zone where its days begin and end
     * @param mode who advances its date
     * @param bookedOn its first business date
     * @param envelope where it came from
     */
    record InstitutionFounded(
            String name, ZoneId zone, DateMode mode, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}

    /**
     * A later day began by command.
     *
     * @param from the day before it, for readers
     * @param bookedOn the new business date
     * @param envelope where it came from
     */
    record BusinessDateAdvanced(LocalDate from, LocalDate bookedOn, Envelope envelope)
            implements DayEvent {}
}
