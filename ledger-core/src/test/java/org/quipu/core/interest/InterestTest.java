package org.quipu.core.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.CalendarPeriod;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.interest.CreditInterest.Compounding;
import org.quipu.core.interest.CreditInterest.Method;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;

class InterestTest {
    private static final Precision CENTS = new Precision(2, Rounding.HALF_EVEN);
    private static final LocalDate APR_1 = LocalDate.of(2025, 4, 1);
    private static final Map<LocalDate, Long> APRIL =
            Map.of(APR_1, 1_000_00L, LocalDate.of(2025, 4, 11), -400_00L);

    /** 1000.00 on 1 April, 400.00 withdrawn on the 11th, at 5 %. */
    @Test
    void counts_every_close_or_the_lowest_or_their_average() {
        assertThat(april(Method.DAILY, DayCount.ACT_365F)).isEqualTo(3_01);
        assertThat(april(Method.MINIMUM, DayCount.THIRTY_360)).isEqualTo(2_50);
        assertThat(april(Method.MINIMUM, DayCount.ACT_365F)).isEqualTo(2_47);
        assertThat(april(Method.AVERAGE, DayCount.ACT_365F)).isEqualTo(3_01);
        assertThat(april(Method.AVERAGE, DayCount.THIRTY_360)).isEqualTo(3_06);
        assertThat(april(Method.AVERAGE, DayCount.ACT_360)).isEqualTo(3_06);
    }

    private static long april(Method method, DayCount dayCount) {
        var rules = monthly("5").with(method).with(dayCount).rules();
        return postings(APR_1, rules, APRIL, "2025-04-30").getFirst().gross();
    }

    @Test
    void pays_each_slice_at_its_own_rate_or_all_by_the_highest_tier() {
        var steps = List.of(step("0", "2"), step("500", "3.65"), step("800", "7.3"));
        var whole = new Tiers(steps, Tiers.Style.WHOLE);
        var marginal = new Tiers(steps, Tiers.Style.MARGINAL);
        // 1000.00 x 7.3 % x 30/365; 500 x 2 % + 300 x 3.65 % + 200 x 7.3 % = 35.55 a year
        assertThat(tiered(whole, 1_000_00)).isEqualTo(6_00);
        assertThat(tiered(marginal, 1_000_00)).isEqualTo(2_92);
        assertThat(tiered(whole, 800_00)).isEqualTo(4_80);
        assertThat(tiered(whole, 799_99)).isEqualTo(2_40);
    }

    private static long tiered(Tiers tiers, long balance) {
        var rules = monthly("0").with(tiers).rules();
        return postings(APR_1, rules, Map.of(APR_1, balance), "2025-04-30").getFirst().gross();
    }

    @Test
    void earns_nothing_on_a_base_below_the_least() {
        var rules = monthly("3.65").withMinimum(1_000_00).rules();
        var reached = postings(APR_1, rules, Map.of(APR_1, 1_000_00L), "2025-04-30");
        var missed = postings(APR_1, rules, Map.of(APR_1, 999_99L), "2025-04-30");
        assertThat(reached.getFirst().gross()).isEqualTo(3_00);
        assertThat(missed.getFirst().gross()).isZero();
    }

    @Test
    void refuses_rules_no_day_could_be_computed_with() {
        assertThatThrownBy(() -> monthly("1").with(DayCount.THIRTY_360).rules())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30/360");
        assertThatThrownBy(() -> new Tiers(List.of(step("1", "2")), Tiers.Style.WHOLE))
                .hasMessageContaining("from 0");
        assertThatThrownBy(() ->
                        new CreditInterest(
                                Tiers.single(percent("1")),
                                Method.MINIMUM,
                                CalendarPeriod.ANNUAL,
                                CalendarPeriod.MONTHLY,
                                Compounding.POSTING,
                                DayCount.ACT_365F,
                                0))
                .hasMessageContaining("not longer");
    }

    static List<InterestPosting> postings(
            LocalDate opened, CreditInterest rules, Map<LocalDate, Long> changes, String last) {
        var terms =
                new SavingsTerms(
                        opened,
                        rules,
                        Overdraft.NONE,
                        AnnualRate.ZERO,
                        0,
                        OptionalInt.empty(),
                        CENTS);
        return BalanceLine.of(terms, new TreeMap<>(changes), LocalDate.parse(last)).postings();
    }

    static Tiers.Step step(String from, String rate) {
        return new Tiers.Step(CENTS.minor(new BigDecimal(from)), percent(rate));
    }

    static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static Monthly monthly(String rate) {
        return new Monthly(Tiers.single(percent(rate)), Method.DAILY, DayCount.ACT_365F, 0);
    }

    /** Posted each month. */
    private record Monthly(Tiers tiers, Method method, DayCount dayCount, long minimum) {
        Monthly with(Method other) {
            return new Monthly(tiers, other, dayCount, minimum);
        }

        Monthly with(DayCount other) {
            return new Monthly(tiers, method, other, minimum);
        }

        Monthly with(Tiers other) {
            return new Monthly(other, method, dayCount, minimum);
        }

        Monthly withMinimum(long other) {
            return new Monthly(tiers, method, dayCount, other);
        }

        CreditInterest rules() {
            return new CreditInterest(
                    tiers,
                    method,
                    CalendarPeriod.MONTHLY,
                    CalendarPeriod.MONTHLY,
                    Compounding.POSTING,
                    dayCount,
                    minimum);
        }
    }
}
