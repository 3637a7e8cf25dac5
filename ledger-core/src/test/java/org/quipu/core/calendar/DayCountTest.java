package org.quipu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayCountTest {
    @Test
    void counts_every_day_once_in_the_same_way_as_strata() {
        var start = LocalDate.of(1999, 1, 1);
        for (var i = 0; i < 2000; i++) {
            var from = start.plusDays(i * 5L);
            var to = from.plusDays(i % 777);
            assertThat(decimal(DayCount.ACT_ACT.between(from, to)))
                    .isCloseTo(DayCounts.ACT_ACT_ISDA.yearFraction(from, to), within(1e-12));
        }
    }

    private static double decimal(YearFraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }
}
