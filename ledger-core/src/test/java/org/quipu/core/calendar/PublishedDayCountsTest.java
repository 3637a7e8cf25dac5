package org.quipu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a year that others published, each with its source; to the digits they show. */
class PublishedDayCountsTest {
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

    /**
     * ISDA's spreadsheet of 30/360 examples (isda.org/2008/12/22/30-360-day-count-conventions), the
     * column of the bond basis, as QuantLib's daycounters.cpp has them.
     */
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
        "2006-08-31, 2006-08-31, 0",
        "2006-10-31, 2006-11-28, 28",
        "2007-08-31, 2008-02-28, 178",
        "2008-02-28, 2008-08-28, 180",
        "2008-02-28, 2008-08-30, 182",
        "2008-02-28, 2008-08-31, 183",
        "2007-02-26, 2008-02-28, 362",
        "2007-02-26, 2008-02-29, 363",
        "2008-02-29, 2009-02-28, 359",
        "2008-02-28, 2008-03-30, 32",
        "2008-02-28, 2008-03-31, 33"
    })
    void thirty_360_knows_no_31st_and_no_february(LocalDate from, LocalDate to, long days) {
        assertThat(DayCount.THIRTY_360.between(from, to)).isEqualTo(new YearFraction(days, 360));
    }

    /** YEARFRAC, by the basis each day count goes by there. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // support.microsoft.com/en-us/excel/yearfrac-function
        "Microsoft, 30/360, 2012-01-01, 2012-07-30, 0.58055556",
        "Microsoft, ACT/ACT, 2012-01-01, 2012-07-30, 0.57650273",
        "Microsoft, ACT/365F, 2012-01-01, 2012-07-30, 0.57808219",
        // help.apple.com/functions/mac/7.0/en.lproj/ffa55c753e.html
        "Apple, 30/360, 2009-12-15, 2010-06-30, 0.54166667",
        "Apple, ACT/ACT, 2009-12-15, 2010-06-30, 0.53972603",
        "Apple, ACT/360, 2009-12-15, 2010-06-30, 0.54722222",
        "Apple, ACT/365F, 2009-12-15, 2010-06-30, 0.53972603"
    })
    void a_spreadsheets_yearfrac(
            String source, String dayCount, LocalDate from, LocalDate to, double expected) {
        assertThat(decimal(DayCount.of(dayCount).between(from, to)))
                .isCloseTo(expected, within(0.5e-8));
    }

    private static double decimal(YearFraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }
}
