package org.quipu.core.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.interest.InterestTest.percent;
import static org.quipu.core.interest.InterestTest.postings;
import static org.quipu.core.interest.InterestTest.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;

/** Interest that others published, each with its source. */
class PublishedInterestTest {
    /** 12 CFR 1030 (Regulation DD), appendix A, part I.D, tiering method A: a year of each tier. */
    @Test
    void regulation_dd_pays_the_whole_balance_by_its_tier_compounding_daily() {
        var tiers =
                new Tiers(
                        List.of(
                                step("0", "5.25"),
                                step("2500.01", "5.5"),
                                step("15000.01", "5.75")),
                        Tiers.Style.WHOLE);
        assertThat(year(tiers, 1_000_00)).isEqualTo(53_90);
        assertThat(year(tiers, 8_000_00)).isEqualTo(452_29);
        assertThat(year(tiers, 20_000_00)).isEqualTo(1_183_61);
    }

    private static long year(Tiers tiers, long balance) {
        var rules =
                new CreditInterest(
                        tiers,
                        Method.DAILY,
                        CalendarPeriod.ANNUAL,
                        CalendarPeriod.ANNUAL,
                        Compounding.DAILY,
                        DayCount.ACT_365F,
                        0);
        var opened = LocalDate.of(2025, 1, 1);
        return postings(opened, rules, Map.of(opened, balance), "2025-12-31").getFirst().gross();
    }

    /**
     * A passbook of six months at 4 % on the lowest balance of each month (byjus.com, "Below are
     * the entries in a Saving Bank Passbook"). There a deposit by the tenth counts for its whole
     * month: here it is made on the first.
     */
    @Test
    void a_passbook_earns_on_the_lowest_balance_of_each_month() {
        var rules =
                new CreditInterest(
                        Tiers.single(percent("4")),
                        Method.MINIMUM,
                        CalendarPeriod.MONTHLY,
                        CalendarPeriod.HALF_YEARLY,
                        Compounding.POSTING,
                        DayCount.THIRTY_360,
                        0);
        var book =
                Map.of(
                        LocalDate.of(2007, 1, 1), 14_000_00L,
                        LocalDate.of(2007, 2, 1), 11_500_00L,
                        LocalDate.of(2007, 2, 12), -5_000_00L,
                        LocalDate.of(2007, 4, 5), 3_750_00L,
                        LocalDate.of(2007, 4, 15), -4_250_00L,
                        LocalDate.of(2007, 5, 1), 1_500_00L,
                        LocalDate.of(2007, 6, 1), 1_500_00L);
        var posted = postings(LocalDate.of(2007, 1, 1), rules, book, "2007-06-30");
        assertThat(posted).extracting(InterestPosting::gross).containsExactly(398_33L);
    }
}
