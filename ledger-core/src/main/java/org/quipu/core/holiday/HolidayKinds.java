package org.quipu.core.holiday;

import java.util.Optional;
import org.quipu.core.Fold;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Ref;
import org.quipu.core.holiday.FreeDays.Holiday;
import org.quipu.core.holiday.FreeDays.Weekend;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;

/** What the bank remembers of calendars. */
public final class HolidayKinds {
    /** A calendar: the institution's, or a branch's own. Named by {@link #calendarOf}. */
    public static final Kind<FreeDays> CALENDAR =
            new Kind<>("calendar", "calendar", new Calendars());

    private HolidayKinds() {}

    /**
     * Names a calendar, so that no branch is taken for the institution.
     *
     * @param branch whose; empty for the institution's
     * @return the reference
     */
    public static Ref<FreeDays> calendarOf(Optional<String> branch) {
        return CALENDAR.ref(branch.map("branch:"::concat).orElse("institution"));
    }

    private record Calendars() implements Fold<FreeDays> {
        @Override
        public FreeDays initial() {
            return FreeDays.NONE;
        }

        @Override
        public FreeDays evolve(FreeDays state, LedgerEvent event) {
            if (!(event instanceof HolidayEvent own)) return state;
            return switch (own) {
                case CalendarChanged changed ->
                        state.with(new Weekend(changed.validFrom(), changed.weekend()));
                case HolidayDeclared declared ->
                        state.with(new Holiday(declared.date(), declared.name()));
                case HolidayWithdrawn withdrawn -> state.without(withdrawn.date());
            };
        }
    }
}
