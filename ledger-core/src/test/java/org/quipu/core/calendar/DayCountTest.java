package org.quipu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {
    /** ISDA, "EMU and Market Conventions" (1998), as QuantLib's daycounters.cpp has them. */
    @ParameterizedTest
    @CsvSource({
        "2003-11-01, 2004-05-01, 0.497724380567",
        "1999-02-01, 1999-07-01, 0.410958904110",
        "1999-07-01, 2000-07-01, 1.001377348600",
        "2002-08-15, 2003-07-15, 0.915068493151",
        "2003-07-15, 2004-01-15, 0.504004790778",
        "1999-07-30, 2000-01-30, 0.503892506924",
        "2000-01-30, 2000-06-30, 0.415300546448",
        "1999-11-30, 2000-04-30, 0.415540085334"
    })
    void actual_actual_gives_each_day_to_its_own_year(
            LocalDate from, LocalDate to, double expected) {
        assertThat(decimal(DayCount.ACT_ACT.between(from, to))).isCloseTo(expected, within(1e-11));
    }

    /** ISDA's spreadsheet of 30/360 examples, as QuantLib's daycounters.cpp has them. */
    @ParameterizedTest
    @CsvSource({
        "2006-08-20, 2007-02-20, 180",
        "2007-02-20, 2007-08-20, 180",
        "2008-02-20, 2008-08-20, 180",
        "2006-02-28, 2006-08-31, 183",
        "2006-08-31, 2007-02-28, 178",
        "2007-02-28, 2007-08-31, 183",
        "2007-08-31, 2008-02-29, 179",
        "2008-02-29, 2008-08-31, 182",
        "2006-01-31, 2006-02-28, 28",
        "2006-01-30, 2006-02-28, 28",
        "2006-08-30, 2006-08-31, 0",
        "2006-08-31, 2006-08-31, 0"
    })
    void thirty_360_knows_no_31st_and_no_february(LocalDate from, LocalDate to, long days) {
        assertThat(DayCount.THIRTY_360.between(from, to)).isEqualTo(new YearFraction(days, 360));
    }

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
