package org.quipu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {
    private static final LocalDate JAN_31 = LocalDate.of(2025, 1, 31);

    @Test
    void counts_months_from_the_anchor_never_from_the_date_before() {
        assertThat(dates(Frequency.of("monthly"), JAN_31, false))
                .containsExactly(day("2025-02-28"), day("2025-03-31"), day("2025-04-30"));
    }

    @Test
    void keeps_to_month_ends_when_told_so() {
        var feb28 = day("2025-02-28");
        assertThat(dates(Frequency.of("monthly"), feb28, false))
                .containsExactly(day("2025-03-28"), day("2025-04-28"), day("2025-05-28"));
        assertThat(dates(Frequency.of("monthly"), feb28, true))
                .containsExactly(day("2025-03-31"), day("2025-04-30"), day("2025-05-31"));
    }

    @Test
    void reads_names_and_counts() {
        assertThat(Frequency.of("every_4_weeks")).isEqualTo(Frequency.of("4W"));
        assertThat(Frequency.of("biweekly")).isEqualTo(Frequency.of("14D"));
        assertThat(Frequency.of("3M").after(JAN_31, 1, false)).isEqualTo(day("2025-04-30"));
        assertThatThrownBy(() -> Frequency.of("0D")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shifts_each_date_by_its_holiday_rule() {
        var days =
                new BusinessDays(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(day("2025-06-02")));
        var saturday = List.of(day("2025-05-31"));
        assertThat(HolidayRule.NONE.shift(saturday, days)).isEqualTo(saturday);
        assertThat(HolidayRule.FOLLOWING.shift(saturday, days)).containsExactly(day("2025-06-03"));
        assertThat(HolidayRule.PRECEDING.shift(saturday, days)).containsExactly(day("2025-05-30"));
        assertThat(HolidayRule.MODIFIED_FOLLOWING.shift(saturday, days))
                .containsExactly(day("2025-05-30"));
    }

    @Test
    void refuses_a_week_without_work() {
        assertThatThrownBy(() -> new BusinessDays(Set.of(DayOfWeek.values()), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> dates(Frequency frequency, LocalDate anchor, boolean end) {
        return IntStream.rangeClosed(1, 3).mapToObj(k -> frequency.after(anchor, k, end)).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "weekly", "biweekly", "every_4_weeks", "monthly", "10D", "3M"})
    void writes_what_it_reads(String text) {
        assertThat(Frequency.of(text).text()).isEqualTo(text);
    }
}
