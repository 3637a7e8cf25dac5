package org.quipu.core.holiday;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.holiday.FreeDays.Holiday;
import org.quipu.core.holiday.FreeDays.Weekend;

class BranchCalendarTest {
    private static final LocalDate MAY_1 = day("2026-05-01");
    private static final LocalDate MAY_31 = day("2026-05-31");

    @Test
    void works_every_day_where_nothing_is_said() {
        assertThat(new BranchCalendar(FreeDays.NONE, FreeDays.NONE).between(MAY_1, MAY_31))
                .isEqualTo(BusinessDays.EVERY_DAY);
    }

    @Test
    void adds_a_branch_holidays_to_the_institution_s() {
        var calendar =
                new BranchCalendar(
                        weekend("2020-01-01", SATURDAY, SUNDAY).with(holiday("2026-05-01")),
                        FreeDays.NONE.with(holiday("2026-05-04")));
        var days = calendar.between(MAY_1, MAY_31);
        assertThat(days)
                .isEqualTo(
                        new BusinessDays(
                                Set.of(SATURDAY, SUNDAY), Set.of(MAY_1, day("2026-05-04"))));
        assertThat(HolidayRule.FOLLOWING.shift(List.of(MAY_1), days))
                .containsExactly(day("2026-05-05"));
    }

    @Test
    void prefers_a_branch_weekend_from_its_first_day_on() {
        var calendar =
                new BranchCalendar(weekend("2020-01-01", SUNDAY), weekend("2026-05-10", FRIDAY));
        assertThat(calendar.weekendOn(day("2019-12-31"))).isEmpty();
        assertThat(calendar.weekendOn(day("2026-05-09"))).containsExactly(SUNDAY);
        assertThat(calendar.weekendOn(day("2026-05-10"))).containsExactly(FRIDAY);
    }

    @Test
    void lists_the_days_of_a_weekend_that_changes_within() {
        var calendar =
                new BranchCalendar(
                        weekend("2020-01-01", SATURDAY, SUNDAY)
                                .with(weekendOf("2026-05-12", FRIDAY, SATURDAY)),
                        FreeDays.NONE);
        var days = calendar.between(MAY_1, MAY_31);
        assertThat(days.weekend()).containsExactly(SATURDAY);
        assertThat(days.holidays())
                .contains(day("2026-05-10"), day("2026-05-15"))
                .doesNotContain(day("2026-05-08"), day("2026-05-17"), day("2026-05-16"));
        // Every day of the span and around it, against the plain rule.
        for (var day = MAY_1.minusDays(62); day.isBefore(day("2026-08-02")); day = day.plusDays(1))
            assertThat(isFree(days, day))
                    .as(day.toString())
                    .isEqualTo(calendar.weekendOn(day).contains(day.getDayOfWeek()));
    }

    @Test
    void keeps_what_a_schedule_can_meet_and_no_more() {
        var calendar =
                new BranchCalendar(
                        weekend("2030-01-01", MONDAY)
                                .with(holiday("2026-02-27"))
                                .with(holiday("2026-02-28"))
                                .with(holiday("2026-08-01"))
                                .with(holiday("2026-08-02")),
                        FreeDays.NONE);
        assertThat(calendar.between(MAY_1, MAY_31))
                .isEqualTo(
                        new BusinessDays(Set.of(), Set.of(day("2026-02-28"), day("2026-08-01"))));
        assertThatThrownBy(() -> calendar.between(MAY_31, MAY_1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isFree(BusinessDays days, LocalDate day) {
        return days.weekend().contains(day.getDayOfWeek()) || days.holidays().contains(day);
    }

    private static FreeDays weekend(String validFrom, DayOfWeek... days) {
        return FreeDays.NONE.with(weekendOf(validFrom, days));
    }

    private static Weekend weekendOf(String validFrom, DayOfWeek... days) {
        return new Weekend(day(validFrom), Set.copyOf(Arrays.asList(days)));
    }

    private static Holiday holiday(String date) {
        return new Holiday(day(date), "free");
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
