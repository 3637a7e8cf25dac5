package org.quipu.core.day;

import java.util.Optional;
import org.quipu.core.day.DayEvent.BookingCorrected;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.BusinessDayClosed;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.DayClosing;
import org.quipu.core.day.DayEvent.DueWorkAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.DayEvent.OrderWorkAdvanced;
import org.quipu.core.journal.JournalEntry;

/** How the calendar is booked. */
public final class DayBookkeeping {
    private DayBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(DayEvent event) {
        return switch (event) {
            case InstitutionFounded _ -> Optional.empty();
            case BusinessDateAdvanced _ -> Optional.empty();
            case DayClosing _ -> Optional.empty();
            case DueWorkAdvanced _, OrderWorkAdvanced _ -> Optional.empty();
            case BusinessDayClosed _ -> Optional.empty();
            case ChunkBooked _ -> Optional.empty();
            case DayBooked booked -> booked.entry();
            case BookingCorrected corrected -> corrected.entry();
        };
    }
}
