package org.quipu.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;

class LoanCostTest {
    private static final LocalDate MARCH_10 = LocalDate.of(2025, 3, 10);
    private static final Precision CENTS = new Precision(2, Rounding.HALF_EVEN);

    @Test
    void counts_a_fee_withheld() {
        var terms =
                new LoanTerms(
                        200_000,
                        yearly(Method.ANNUITY, "20"),
                        timing(Optional.empty(), "monthly", 4),
                        Grace.NONE,
                        new Fees(new Fee.Percent(BigDecimal.ONE), Fee.none()),
                        CENTS);
        var cost = cost(terms, 0);
        assertThat(shown(cost.effective())).isEqualTo("28.02");
        assertThat(shown(cost.nominal())).isEqualTo("24.96");
        assertThat(cost.periodsPerYear()).isEqualTo(12);
        assertThat(cost.basis()).isEqualTo(LoanCost.Basis.MONTHS);
    }

    /** Directive 98/7/EC, annex II, examples 1 and 2: 1200 after a year and a half. */
    @ParameterizedTest
    @CsvSource({"0, daily, 2026-09-07, 12.96", "5000, monthly, 2026-09-10, 16.85"})
    void the_european_directives_examples(
            long upfront, String frequency, LocalDate due, String effective) {
        var terms =
                new LoanTerms(
                        100_000,
                        amount(20_000),
                        timing(Optional.of(due), frequency, 1),
                        Grace.NONE,
                        new Fees(new Fee.Flat(upfront), Fee.none()),
                        CENTS);
        assertThat(shown(cost(terms, 0).effective())).isEqualTo(effective);
    }

    /** A month and 15 days at 1 % a month: 1.01 × (1 + 0.01 × 15/30) = 1.01505. */
    @Test
    void bears_simple_interest_over_odd_days() {
        var terms =
                new LoanTerms(
                        100_000,
                        amount(1_505),
                        timing(Optional.of(LocalDate.of(2025, 4, 25)), "monthly", 1),
                        Grace.NONE,
                        Fees.NONE,
                        CENTS);
        assertThat(cost(terms, 0).nominal()).isEqualByComparingTo("12.000000");
    }

    /** 1000 lent, 100 of it locked away: the same as 900 that cost what 1000 cost. */
    @Test
    void counts_savings_that_are_locked_away() {
        var terms =
                new LoanTerms(
                        100_000,
                        amount(9_000),
                        timing(Optional.empty(), "12M", 1),
                        Grace.NONE,
                        Fees.NONE,
                        CENTS);
        assertThat(cost(terms, 0).effective()).isEqualByComparingTo("9");
        assertThat(cost(terms, 10_000).effective()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "weekly, 52, WEEKS",
        "2W, 26, WEEKS",
        "every_4_weeks, 13, WEEKS",
        "3W, 52, WEEKS",
        "3M, 4, MONTHS",
        "5M, 12, MONTHS",
        "daily, 365, DAYS",
        "10D, 365, DAYS",
        "5D, 73, DAYS"
    })
    void says_how_time_was_counted(String frequency, int periods, LoanCost.Basis basis) {
        var terms =
                new LoanTerms(
                        100_000,
                        yearly(Method.ANNUITY, "0"),
                        timing(Optional.empty(), frequency, 3),
                        Grace.NONE,
                        Fees.NONE,
                        CENTS);
        var cost = cost(terms, 0);
        assertThat(cost.periodsPerYear()).isEqualTo(periods);
        assertThat(cost.basis()).isEqualTo(basis);
        assertThat(cost.effective()).isZero();
    }

    @Test
    void has_no_rate_where_nothing_is_advanced() {
        var terms =
                new LoanTerms(
                        100_000,
                        yearly(Method.ANNUITY, "20"),
                        timing(Optional.empty(), "monthly", 3),
                        Grace.NONE,
                        new Fees(new Fee.Flat(100_000), Fee.none()),
                        CENTS);
        assertThat(LoanCost.of(terms, Schedule.of(terms), 0)).isEmpty();
    }

    private static LoanCost cost(LoanTerms terms, long savings) {
        return LoanCost.of(terms, Schedule.of(terms), savings).orElseThrow();
    }

    private static Timing timing(Optional<LocalDate> firstDue, String frequency, int instalments) {
        return new Timing(
                MARCH_10, firstDue, Frequency.of(frequency), instalments, false, Timing.Shift.NONE);
    }

    private static Interest yearly(Method method, String percent) {
        return new Interest(
                method,
                AnnualRate.percent(new BigDecimal(percent)),
                OptionalLong.empty(),
                DayCount.THIRTY_360,
                AnnuityBasis.NOMINAL);
    }

    private static Interest amount(long minor) {
        return new Interest(
                Method.FLAT,
                AnnualRate.ZERO,
                OptionalLong.of(minor),
                DayCount.THIRTY_360,
                AnnuityBasis.NOMINAL);
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
