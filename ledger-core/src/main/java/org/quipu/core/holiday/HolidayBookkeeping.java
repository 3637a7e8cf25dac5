package org.quipu.core.holiday;

import java.util.Optional;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;
import org.quipu.core.journal.JournalEntry;

/** How what happens to a calendar is booked. */
public final class HolidayBookkeeping {
    private HolidayBookkeeping() {}

    /**
     * Books an event.
     *
     * @param event what happened
     * @return its journal; empty for what moves no money
     */
    public static Optional<JournalEntry> journal(HolidayEvent event) {
        return switch (event) {
            case CalendarChanged _ -> Optional.empty();
            case HolidayDeclared _ -> Optional.empty();
            case HolidayWithdrawn _ -> Optional.empty();
        };
    }
}
