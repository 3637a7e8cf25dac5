package org.quipu.api.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.api.input.Code;
import org.quipu.api.input.Meaning;
import org.quipu.api.input.Wire;
import org.quipu.api.operation.Query;
import org.quipu.core.holiday.BranchCalendar;
import org.quipu.core.holiday.FreeDays;
import org.quipu.core.holiday.HolidayKinds;

/** Reads a calendar from the decided state. */
final class HolidayReading {
    private HolidayReading() {}

    /** A calendar as known now. */
    record Standing(
            @Meaning(value = "The branch; absent for the institution.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The free days of the week on the business date.")
                    List<String> weekend,
            @Meaning(value = "Every weekend by date; a branch's own goes before the institution's.")
                    List<Weekend> weekends,
            @Meaning(value = "By date, those of the institution included.") List<Holiday> holidays,
            @Meaning(value = "The last position this may reflect.", example = "24") long position,
            @Meaning(value = "The business date this is true for.") LocalDate asOf) {}

    /** A weekend from a date on. */
    record Weekend(
            @Meaning(value = "Whose; absent for the institution's.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The first day it holds.") LocalDate validFrom,
            @Meaning(value = "The free days of the week.") List<String> days) {}

    /** A free day. */
    record Holiday(
            @Meaning(value = "Whose; absent for the institution's.", example = "north")
                    Optional<String> branch,
            @Meaning(value = "The day.") LocalDate date,
            @Meaning(value = "What the day is called.", example = "madaraka-day") String name) {}

    static Standing read(Query.Reading reading) {
        var branch = reading.parameter("branch", Code::of).map(Code::text);
        var institution = reading.state(HolidayKinds.calendarOf(Optional.empty()));
        var newest =
                branch.isPresent() ? reading.state(HolidayKinds.calendarOf(branch)) : institution;
        var own = branch.isPresent() ? newest.state() : FreeDays.NONE;
        var calendar = new BranchCalendar(institution.state(), own);
        return new Standing(
                branch,
                names(calendar.weekendOn(newest.businessDate())),
                Stream.concat(
                                weekends(institution.state(), Optional.empty()),
                                weekends(own, branch))
                        .sorted(Comparator.comparing(Weekend::validFrom))
                        .toList(),
                Stream.concat(
                                holidays(institution.state(), Optional.empty()),
                                holidays(own, branch))
                        .sorted(Comparator.comparing(Holiday::date))
                        .toList(),
                newest.position(),
                newest.businessDate());
    }

    private static Stream<Weekend> weekends(FreeDays calendar, Optional<String> branch) {
        return calendar.weekends().stream()
                .map(each -> new Weekend(branch, each.validFrom(), names(each.days())));
    }

    private static Stream<Holiday> holidays(FreeDays calendar, Optional<String> branch) {
        return calendar.holidays().stream()
                .map(each -> new Holiday(branch, each.date(), each.name()));
    }

    private static List<String> names(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(Wire::name).toList();
    }
}
