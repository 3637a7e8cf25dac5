package org.quipu.core.holiday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.History;
import org.quipu.core.Village;
import org.quipu.core.holiday.HolidayCommand.ChangeCalendar;
import org.quipu.core.holiday.HolidayCommand.DeclareHoliday;
import org.quipu.core.holiday.HolidayCommand.WithdrawHoliday;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayEvent.HolidayWithdrawn;

class HolidayDeciderTest {
    private static final Optional<String> ALL = Optional.empty();
    private static final Optional<String> NORTH = Optional.of("north");

    @Test
    void declares_a_day_once_in_each_calendar() {
        given(JAN_1)
                .when(declare(ALL, "2026-05-01", "labour-day"))
                .then(new HolidayDeclared(ALL, day("2026-05-01"), "labour-day", JAN_1, BY_CASHIER))
                .when(declare(ALL, "2026-05-01", "may-day"))
                .thenRefused(HolidayRefusal.ALREADY_DECLARED)
                .when(declare(NORTH, "2026-05-01", "market-day"))
                .then(
                        new HolidayDeclared(
                                NORTH,
                                day("2026-05-01"),
                                "market-day",
                                JAN_1,
                                BY_CASHIER.orBranch("north")));
    }

    @Test
    void withdraws_what_was_declared_in_the_same_calendar() {
        given(JAN_1)
                .asked(declare(NORTH, "2026-05-01", "market-day"))
                .when(withdraw(ALL, "2026-05-01"))
                .thenRefused(HolidayRefusal.NOT_DECLARED)
                .when(withdraw(NORTH, "2026-05-01"))
                .thenHappens(HolidayWithdrawn.class)
                .when(withdraw(NORTH, "2026-05-01"))
                .thenRefused(HolidayRefusal.NOT_DECLARED)
                .when(declare(NORTH, "2026-05-01", "labour-day"))
                .thenHappens(HolidayDeclared.class);
    }

    @Test
    void takes_codes_and_days_that_people_plan_for() {
        given(JAN_1)
                .when(declare(ALL, "2026-05-01", "Birthday of Ms. Achieng"))
                .thenRefused(HolidayRefusal.NOT_A_CODE)
                .when(declare(ALL, "2076-01-02", "far"))
                .thenRefused(HolidayRefusal.OUT_OF_RANGE)
                .when(declare(ALL, "2076-01-01", "far"))
                .thenHappens(HolidayDeclared.class)
                .when(declare(ALL, "1975-12-31", "past"))
                .thenRefused(HolidayRefusal.OUT_OF_RANGE)
                .when(declare(ALL, "1976-01-01", "past"))
                .thenHappens(HolidayDeclared.class)
                .when(weekend(ALL, "2076-01-02", SUNDAY))
                .thenRefused(HolidayRefusal.OUT_OF_RANGE);
    }

    @Test
    void leaves_a_working_day_in_the_week() {
        given(JAN_1)
                .when(weekend(ALL, "2026-01-01", DayOfWeek.values()))
                .thenRefused(HolidayRefusal.NO_WORKING_DAY)
                .when(weekend(ALL, "2026-01-01"))
                .thenHappens(CalendarChanged.class);
    }

    @Test
    void begins_in_the_past_and_changes_from_today_on_only() {
        given(JAN_1)
                .when(weekend(ALL, "2020-01-01", SUNDAY))
                .thenHappens(CalendarChanged.class)
                .when(weekend(ALL, "2025-12-31", FRIDAY))
                .thenRefused(HolidayRefusal.RETROACTIVE)
                .when(weekend(NORTH, "2025-12-31", FRIDAY))
                .thenHappens(CalendarChanged.class)
                .when(new ChangeCalendar(ALL, Set.of(FRIDAY), Optional.empty(), BY_CASHIER))
                .then(new CalendarChanged(ALL, Set.of(FRIDAY), JAN_1, JAN_1, BY_CASHIER));
    }

    @Test
    void is_bounded() {
        var history = new History(JAN_1);
        for (var i = 0; i < FreeDays.HOLIDAYS; i++) {
            history.append(new HolidayDeclared(ALL, JAN_1.plusDays(i), "day", JAN_1, BY_CASHIER));
        }
        for (var i = 0; i < FreeDays.WEEKENDS; i++) {
            history.append(
                    new CalendarChanged(ALL, Set.of(SUNDAY), JAN_1.plusDays(i), JAN_1, BY_CASHIER));
        }
        given(history)
                .when(declare(ALL, "2040-01-01", "one-more"))
                .thenRefused(HolidayRefusal.TOO_MANY)
                .when(weekend(ALL, "2040-01-01", SUNDAY))
                .thenRefused(HolidayRefusal.TOO_MANY_CHANGES)
                .asked(withdraw(ALL, "2026-01-01"))
                .when(declare(ALL, "2040-01-01", "one-more"))
                .thenHappens(HolidayDeclared.class);
    }

    @Test
    void a_later_weekend_from_the_same_day_takes_the_place_of_an_earlier() {
        var calendar =
                given(JAN_1)
                        .asked(
                                weekend(ALL, "2026-06-01", FRIDAY),
                                weekend(ALL, "2026-03-01", SUNDAY),
                                weekend(ALL, "2026-06-01", FRIDAY, SATURDAY))
                        .history()
                        .state(HolidayKinds.calendarOf(ALL));
        assertThat(calendar.weekendOn(day("2026-02-28"))).isEmpty();
        assertThat(calendar.weekendOn(day("2026-05-31"))).contains(Set.of(SUNDAY));
        assertThat(calendar.weekendOn(day("2026-06-01"))).contains(Set.of(FRIDAY, SATURDAY));
    }

    private static DeclareHoliday declare(Optional<String> branch, String date, String name) {
        return new DeclareHoliday(branch, day(date), name, Village.BY_CASHIER);
    }

    private static WithdrawHoliday withdraw(Optional<String> branch, String date) {
        return new WithdrawHoliday(branch, day(date), BY_CASHIER);
    }

    private static ChangeCalendar weekend(
            Optional<String> branch, String validFrom, DayOfWeek... days) {
        return new ChangeCalendar(branch, Set.of(days), Optional.of(day(validFrom)), BY_CASHIER);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
