package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.booking.AccountBooks.Sides;
import org.quipu.core.booking.Balances;
import org.quipu.core.booking.BookedThrough;

/** Days are booked through the lives of random loans. */
class BookedLivesTest {
    private static final int LIVES = Boolean.getBoolean("quipu.long") ? 2_000 : 12;
    private static final int DAYS = 420;
    private static final LocalDate FIRST = RandomLife.START.plusDays(20);

    @Test
    void what_was_booked_day_by_day_is_what_is_known_at_its_end() {
        var restated = 0L;
        for (var seed = 0; seed < LIVES; seed++) {
            restated += BookedThrough.days("seed " + seed, books(seed), FIRST, DAYS);
        }
        assertThat(restated).as("lives without a late booking prove little").isPositive();
    }

    @Test
    void catches_a_measure_that_is_one_sided_or_moves_money() {
        for (var account : List.of("interest_income", "cash")) {
            var books = books(1);
            AccountBooks cheating =
                    (day, knownAt) -> {
                        var sides = books.at(day, knownAt);
                        var cheat = new TreeMap<>(sides.measures().amounts());
                        cheat.merge(account, day.toEpochDay(), Long::sum);
                        return new Sides(sides.journals(), new Balances(cheat));
                    };
            assertThatThrownBy(() -> BookedThrough.days(account, cheating, FIRST, 2))
                    .as(account)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static AccountBooks books(int seed) {
        var life = RandomLife.of(seed);
        return AccountBooks.of(
                Servicing.of(life.terms(), life.servicing(), life.attempts())
                        .provided(life.provisions()));
    }
}
