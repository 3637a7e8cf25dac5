package org.quipu.core.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Given.given;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.day.DayCommand.AdvanceDueWork;
import org.quipu.core.day.DayCommand.BookChunk;
import org.quipu.core.day.DayCommand.BookDay;
import org.quipu.core.day.DayCommand.CloseBusinessDay;
import org.quipu.core.day.DayCommand.CutOff;
import org.quipu.core.day.DayCommand.FoundInstitution;
import org.quipu.core.day.DayEvent.BusinessDayClosed;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayEvent.DayClosing;
import org.quipu.core.day.DayEvent.DueWorkAdvanced;

class DaysTest {
    private static final LocalDate JAN_2 = JAN_1.plusDays(1);
    private static final LocalDate JAN_3 = JAN_1.plusDays(2);
    private static final LocalDate JAN_5 = JAN_1.plusDays(4);

    private static Given founded() {
        var found = new FoundInstitution("demo", ZoneId.of("UTC"), Optional.of(JAN_1), BY_CASHIER);
        return given(JAN_1).asked(found);
    }

    private static BookChunk nobody(LocalDate day, int chunk) {
        return new BookChunk(day, chunk, List.of(), 100, List.of(), Optional.empty(), BY_CASHIER);
    }

    @Test
    void a_cut_off_opens_the_next_day() {
        founded()
                .when(new CutOff(JAN_1, BY_CASHIER))
                .then(new DayClosing(JAN_1, JAN_2, BY_CASHIER))
                .when(new CutOff(JAN_1, BY_CASHIER))
                .then();
    }

    @Test
    void a_day_to_come_and_one_before_the_beginning_are_refused() {
        founded()
                .when(new CutOff(JAN_2, BY_CASHIER))
                .thenRefused(DayRefusal.NOT_BEGUN)
                .when(new CutOff(JAN_1.minusDays(1), BY_CASHIER))
                .thenRefused(DayRefusal.BEFORE_THE_INSTITUTION);
        given(JAN_1).when(new CutOff(JAN_1, BY_CASHIER)).thenRefused(DayRefusal.NOT_FOUNDED);
    }

    @Test
    void a_day_is_closed_after_its_due_work_and_booked_after_its_closing() {
        founded()
                .asked(new CutOff(JAN_1, BY_CASHIER))
                .on(JAN_2)
                .when(new BookDay(JAN_1, 1, BY_CASHIER))
                .then()
                .when(new AdvanceDueWork(JAN_1, 1, BY_CASHIER))
                .then(new DueWorkAdvanced(JAN_1, 1, JAN_2, BY_CASHIER))
                .when(new AdvanceDueWork(JAN_1, 1, BY_CASHIER))
                .then()
                .when(new CloseBusinessDay(JAN_1, BY_CASHIER))
                .then(new BusinessDayClosed(JAN_1, JAN_2, BY_CASHIER))
                .when(new CloseBusinessDay(JAN_1, BY_CASHIER))
                .then()
                .when(nobody(JAN_1, 0))
                .thenHappens(DayEvent.ChunkBooked.class)
                .when(nobody(JAN_1, 0))
                .then()
                .when(new BookDay(JAN_1, 1, BY_CASHIER))
                .then(new DayBooked(JAN_1, 4, List.of(), 1, JAN_2, BY_CASHIER))
                .when(new BookDay(JAN_1, 1, BY_CASHIER))
                .then();
    }

    @Test
    void missed_days_follow_one_after_the_other() {
        var given =
                founded()
                        .asked(new CutOff(JAN_1, BY_CASHIER))
                        .on(JAN_2)
                        .asked(new CloseBusinessDay(JAN_1, BY_CASHIER))
                        .asked(nobody(JAN_1, 0), new BookDay(JAN_1, 1, BY_CASHIER))
                        .on(JAN_5)
                        .asked(new CutOff(JAN_3, BY_CASHIER));
        given.when(new CloseBusinessDay(JAN_3, BY_CASHIER))
                .then()
                .when(new CloseBusinessDay(JAN_2, BY_CASHIER))
                .then(new BusinessDayClosed(JAN_2, JAN_5, BY_CASHIER))
                .asked(nobody(JAN_2, 0), new BookDay(JAN_2, 1, BY_CASHIER))
                .when(new CloseBusinessDay(JAN_3, BY_CASHIER))
                .then(new BusinessDayClosed(JAN_3, JAN_5, BY_CASHIER));
    }

    @Test
    void what_fell_due_stands_in_the_books_of_its_day_until_that_is_closed() {
        var days = Days.NONE.began(JAN_1);
        assertThat(days.inBooksOf(JAN_2, JAN_5)).isEqualTo(JAN_2);
        assertThat(days.closed(JAN_1, 7).inBooksOf(JAN_2, JAN_5)).isEqualTo(JAN_2);
        assertThat(days.closed(JAN_2, 9).inBooksOf(JAN_2, JAN_5)).isEqualTo(JAN_5);
    }
}
