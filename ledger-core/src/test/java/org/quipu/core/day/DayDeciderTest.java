package org.quipu.core.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.day.DayCommand.AdvanceBusinessDate;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.BusinessDateAdvanced;
import org.quipu.core.day.DayEvent.InstitutionFounded;
import org.quipu.core.day.Institution.Founded;

class DayDeciderTest {
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    @Test
    void founds_an_institution_once() {
        var found = new FoundInstitution("demo", NAIROBI, Optional.empty(), BY_CASHIER);
        given(JAN_1)
                .when(found)
                .then(new InstitutionFounded("demo", NAIROBI, DateMode.CLOCK, JAN_1, BY_CASHIER))
                .when(found)
                .thenRefused(DayRefusal.ALREADY_FOUNDED)
                .when(new AdvanceBusinessDate(JAN_1.plusDays(1), BY_CASHIER))
                .thenRefused(DayRefusal.RUN_BY_CLOCK);
    }

    @Test
    void advances_a_commanded_date_and_never_goes_back() {
        var found = new FoundInstitution("old", NAIROBI, Optional.of(JAN_1), BY_CASHIER);
        var next = JAN_1.plusDays(1);
        given(JAN_1)
                .when(new AdvanceBusinessDate(next, BY_CASHIER))
                .thenRefused(DayRefusal.NOT_FOUNDED)
                .asked(found)
                .when(new AdvanceBusinessDate(next, BY_CASHIER))
                .then(new BusinessDateAdvanced(JAN_1, next, BY_CASHIER))
                .on(next)
                .when(new AdvanceBusinessDate(next, BY_CASHIER))
                .then()
                .when(new AdvanceBusinessDate(JAN_1, BY_CASHIER))
                .thenRefused(DayRefusal.BACKWARDS);
    }

    @Test
    void a_day_begins_at_midnight_of_its_own_zone() {
        var founded = new Founded("demo", NAIROBI, DateMode.CLOCK, JAN_1);
        assertThat(founded.dateAt(Instant.parse("2026-01-01T20:59:59Z"))).isEqualTo(JAN_1);
        assertThat(founded.dateAt(Instant.parse("2026-01-01T21:00:00Z")))
                .isEqualTo(JAN_1.plusDays(1));
        assertThat(founded.dateAt(Instant.parse("2025-01-01T21:00:00Z"))).isEqualTo(JAN_1);
    }
}
