package org.quipu.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks.Sides;
import org.quipu.core.booking.DayBooking.Line;
import org.quipu.core.booking.DayBooking.Member;

class DayBookingTest {
    private static final LocalDate DAY_1 = LocalDate.of(2025, 1, 1);
    private static final LocalDate DAY_2 = DAY_1.plusDays(1);
    private static final LocalDate DAY_3 = DAY_1.plusDays(2);

    /** Earns 10 a day from the first day; from the third it is known that it was 15. */
    private static final AccountBooks CORRECTED =
            (day, knownAt) -> earned(day, knownAt.isBefore(DAY_3) ? 10 : 15);

    private static final AccountBooks STEADY = (day, knownAt) -> earned(day, 10);

    private static Sides earned(LocalDate day, long daily) {
        var days = day.toEpochDay() - DAY_1.toEpochDay() + 1;
        if (days < 1) return Sides.NONE;
        var amounts = Map.of("interest_receivable", days * daily, "interest_income", -days * daily);
        return new Sides(Balances.NONE, new Balances(new TreeMap<>(amounts)));
    }

    @Test
    void tells_what_the_day_made_from_what_is_now_known_of_earlier_days() {
        var members = List.of(new Member("A", CORRECTED), new Member("A", STEADY));
        assertThat(DayBooking.of(members, DAY_2, DAY_1).lines())
                .containsExactly(
                        new Line("A", "interest_income", -20, 0, 2),
                        new Line("A", "interest_receivable", 20, 0, 2));
        assertThat(DayBooking.of(members, DAY_3, DAY_1).lines())
                .containsExactly(
                        new Line("A", "interest_income", -25, -10, 2),
                        new Line("A", "interest_receivable", 25, 10, 2));
    }

    @Test
    void restates_all_earlier_days_on_the_first() {
        var members = List.of(new Member("B", STEADY), new Member("A", STEADY));
        assertThat(DayBooking.of(members, DAY_2, DAY_2).lines())
                .containsExactly(
                        new Line("A", "interest_income", -10, -10, 1),
                        new Line("A", "interest_receivable", 10, 10, 1),
                        new Line("B", "interest_income", -10, -10, 1),
                        new Line("B", "interest_receivable", 10, 10, 1));
        assertThatThrownBy(() -> DayBooking.of(members, DAY_1, DAY_2))
                .hasMessageContaining("not booked");
    }

    /** One account's gain is another's loss: the sum is nothing, but two accounts moved. */
    @Test
    void counts_accounts_whose_movements_cancel() {
        AccountBooks against =
                (day, knownAt) ->
                        new Sides(Balances.NONE, Balances.NONE.minus(earned(day, 10).measures()));
        var members = List.of(new Member("A", STEADY), new Member("A", against));
        assertThat(DayBooking.of(members, DAY_2, DAY_1).lines().getFirst())
                .isEqualTo(new Line("A", "interest_income", 0, 0, 2));
    }
}
