package org.quipu.core.termdeposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Accrual;

class TermDepositTest {
    private static final LocalDate JAN_31 = LocalDate.of(2025, 1, 31);

    /** sookshmas.com, "Calculation based on recurring deposit", first row: 55338.51. */
    @Test
    void capitalises_each_quarter_of_two_years() {
        var start = LocalDate.of(2020, 1, 1);
        var deposit = fixed(47_000_00, start, start.plusYears(2), at("8.25", 3));
        assertThat(deposit.matured().payout()).isEqualTo(55_338_51);
        assertThat(deposit.periods()).hasSize(8);
    }

    @Test
    void counts_anniversaries_from_the_start_and_ends_with_a_stub() {
        var deposit = fixed(1_000_00, JAN_31, LocalDate.of(2025, 8, 15), at("12", 1));
        assertThat(deposit.periods())
                .extracting(Accrual::to)
                .startsWith(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 31))
                .endsWith(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 8, 15));
    }

    /** 1000.00 at 8 %, closed after 90 days at three points less: 1000 x 5 % x 90/365. */
    @Test
    void pays_less_when_closed_early_and_in_full_from_maturity() {
        var year = LocalDate.of(2026, 1, 31);
        var interest =
                new DepositInterest(percent("8"), DayCount.ACT_365F, 0, percent("10"), cents());
        var deposit = new FixedDeposit(1_000_00, JAN_31, year, interest, new BigDecimal("3"));
        var early = deposit.closed(JAN_31.plusDays(90));
        assertThat(early.gross()).isEqualTo(12_33);
        assertThat(early.tax()).isEqualTo(1_23);
        assertThat(early.payout()).isEqualTo(1_011_10);
        assertThat(deposit.closed(JAN_31).payout()).isEqualTo(1_000_00);
        assertThat(deposit.closed(year)).isEqualTo(deposit.matured());
        assertThat(deposit.closed(year.plusDays(9)).date()).isEqualTo(year);
    }

    @Test
    void a_penalty_above_the_rate_leaves_the_principal() {
        var deposit =
                new FixedDeposit(
                        1_000_00, JAN_31, JAN_31.plusDays(365), at("2", 0), new BigDecimal("3"));
        assertThat(deposit.closed(JAN_31.plusDays(100)).payout()).isEqualTo(1_000_00);
    }

    @Test
    void earns_evenly_within_each_compounding_period() {
        var start = LocalDate.of(2025, 1, 1);
        var deposit = fixed(36_500_00, start, LocalDate.of(2025, 7, 1), at("12", 3));
        assertThat(deposit.earned(start)).isZero();
        // 1095.00 over the 90 days of the first quarter
        assertThat(deposit.earned(start.plusDays(30))).isEqualTo(365_00);
        assertThat(deposit.earned(LocalDate.of(2025, 4, 1))).isEqualTo(1_095_00);
        assertThat(deposit.earned(LocalDate.of(2026, 1, 1))).isEqualTo(deposit.matured().gross());
    }

    @Test
    void what_is_missed_neither_counts_nor_earns() {
        var missed = recurring(3, Set.of(0, 2));
        assertThat(missed.laidDown()).isEqualTo(5_000_00);
        // 5000 for the second and third month
        assertThat(missed.gross()).isEqualTo(62_50);
        assertThat(recurring(3, Set.of(0, 1, 2)).maturityValue()).isZero();
        assertThatThrownBy(() -> recurring(3, Set.of(3))).hasMessageContaining("no instalment 3");
    }

    @Test
    void closed_early_each_instalment_earns_simple_interest_from_its_own_day() {
        // 6 % on 5000 for 3, 2 and 1 months: 75 + 50 + 25
        assertThat(recurring(12, Set.of()).grossClosed(LocalDate.of(2010, 4, 1))).isEqualTo(150_00);
        assertThat(recurring(12, Set.of(1)).grossClosed(LocalDate.of(2010, 4, 1)))
                .isEqualTo(100_00);
        assertThat(recurring(12, Set.of()).grossClosed(LocalDate.of(2010, 1, 1))).isZero();
    }

    @Test
    void what_it_begins_with_earns_from_the_first_day() {
        var deposit = recurring(3, Set.of()).beginningWith(10_000_00);
        assertThat(deposit.laidDown()).isEqualTo(25_000_00);
        // 0.625 % a month on 15000, 20000 and 25000
        assertThat(deposit.gross()).isEqualTo(375_00);
        // 6 % on 10000 for 3 months, and 150 of the instalments
        assertThat(deposit.grossClosed(LocalDate.of(2010, 4, 1))).isEqualTo(300_00);
        assertThatThrownBy(() -> recurring(3, Set.of()).beginningWith(-1))
                .hasMessageContaining("opening");
    }

    static RecurringDeposit recurring(int months, Set<Integer> missed) {
        var start = LocalDate.of(2010, 1, 1);
        return new RecurringDeposit(
                5_000_00, start, months, missed, at("7.5", 3), new BigDecimal("1.5"));
    }

    private static FixedDeposit fixed(
            long principal, LocalDate start, LocalDate maturity, DepositInterest interest) {
        return new FixedDeposit(principal, start, maturity, interest, BigDecimal.ZERO);
    }

    private static DepositInterest at(String rate, int compoundMonths) {
        return new DepositInterest(
                percent(rate), DayCount.THIRTY_360, compoundMonths, AnnualRate.ZERO, cents());
    }

    private static AnnualRate percent(String percent) {
        return AnnualRate.percent(new BigDecimal(percent));
    }

    private static Precision cents() {
        return new Precision(2, Rounding.HALF_EVEN);
    }
}
