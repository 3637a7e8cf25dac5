package org.quipu.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;

class ScheduleTest {
    private static final LocalDate MAR_10 = LocalDate.of(2025, 3, 10);
    private static final Precision CENTS = new Precision(2, Rounding.HALF_EVEN);

    /** 2000.00 at 20 % in four months: the same loan by each method. */
    @Test
    void spreads_one_loan_by_every_method() {
        assertThat(totals(loan(Method.ANNUITY, CENTS)))
                .containsExactly(52101L, 52101L, 52101L, 52099L);
        assertThat(interest(loan(Method.ANNUITY, CENTS)))
                .containsExactly(3333L, 2521L, 1694L, 854L);
        assertThat(totals(loan(Method.EQUAL_PRINCIPAL, CENTS)))
                .containsExactly(53333L, 52500L, 51667L, 50833L);
        assertThat(totals(loan(Method.FLAT, CENTS)))
                .containsExactly(53333L, 53333L, 53333L, 53334L);
        assertThat(totals(loan(Method.BULLET, CENTS)))
                .containsExactly(3333L, 3333L, 3333L, 203333L);
        assertThat(totals(loan(Method.ANNUITY, new Precision(2, Rounding.HALF_EVEN, 500))))
                .containsExactly(52000L, 52000L, 52000L, 52412L);
    }

    @Test
    void earns_interest_by_calendar_days_whatever_the_day_count() {
        var first =
                Schedule.of(loan(Method.ANNUITY, CENTS)).rows().getFirst().interest().getFirst();
        assertThat(first.earned(MAR_10, CENTS)).isZero();
        assertThat(first.earned(LocalDate.of(2025, 3, 25), CENTS)).isEqualTo(1613);
        assertThat(first.earned(LocalDate.of(2025, 4, 10), CENTS)).isEqualTo(3333);
    }

    @Test
    void defers_waives_or_capitalises_the_interest_of_a_grace() {
        var base = loan(Method.EQUAL_PRINCIPAL, CENTS);
        assertThat(interest(with(base, new Grace(2, 2, Grace.Mode.DEFER))))
                .containsExactly(0L, 0L, 9999L, 1667L);
        assertThat(interest(with(base, new Grace(2, 2, Grace.Mode.WAIVE))))
                .containsExactly(0L, 0L, 3333L, 1667L);
        var capitalised = Schedule.of(with(base, new Grace(2, 2, Grace.Mode.CAPITALISE)));
        assertThat(capitalised.interestCapitalised()).isEqualTo(3333 + 3389);
        assertThat(capitalised.rows().stream().mapToLong(Instalment::principal).sum())
                .isEqualTo(200000 + 3333 + 3389);
        assertThat(interest(with(base, new Grace(0, 4, Grace.Mode.DEFER))))
                .containsExactly(0L, 0L, 0L, 3333L + 2500 + 1667 + 833);
    }

    @Test
    void an_exact_annuity_leaves_cents_to_the_last_instalment() {
        var terms = monthly("5250.00", "19.9", 12);
        var nominal = terms.interest();
        var exact =
                new Interest(
                        Method.ANNUITY,
                        nominal.rate(),
                        OptionalLong.empty(),
                        DayCount.ACT_365F,
                        AnnuityBasis.EXACT);
        var totals =
                totals(
                        new LoanTerms(
                                terms.principal(),
                                exact,
                                terms.timing(),
                                Grace.NONE,
                                Fees.NONE,
                                CENTS));
        assertThat(totals.getLast() - totals.getFirst()).isBetween(-12L, 12L);
    }

    @Test
    void refuses_terms_that_contradict_themselves() {
        var base = loan(Method.FLAT, CENTS);
        assertThatThrownBy(() -> with(base, new Grace(4, 0, Grace.Mode.DEFER)))
                .hasMessageContaining("no instalment");
        assertThatThrownBy(() -> with(base, new Grace(1, 1, Grace.Mode.CAPITALISE)))
                .hasMessageContaining("flat");
        assertThatThrownBy(() -> new Grace(1, 2, Grace.Mode.CAPITALISE))
                .hasMessageContaining("capitalising");
    }

    private static LoanTerms loan(Method method, Precision precision) {
        return terms("2000.00", "20", method, timing("monthly", 4), precision);
    }

    private static LoanTerms monthly(String principal, String rate, int instalments) {
        return terms(principal, rate, Method.ANNUITY, timing("monthly", instalments), CENTS);
    }

    private static LoanTerms terms(
            String principal, String rate, Method method, Timing timing, Precision precision) {
        var interest =
                new Interest(
                        method,
                        AnnualRate.percent(new BigDecimal(rate)),
                        OptionalLong.empty(),
                        DayCount.THIRTY_360,
                        AnnuityBasis.NOMINAL);
        return new LoanTerms(
                precision.minor(new BigDecimal(principal)),
                interest,
                timing,
                Grace.NONE,
                Fees.NONE,
                precision);
    }

    private static Timing timing(String frequency, int instalments) {
        return new Timing(
                MAR_10,
                Optional.empty(),
                Frequency.of(frequency),
                instalments,
                false,
                Timing.Shift.NONE);
    }

    private static LoanTerms with(LoanTerms terms, Grace grace) {
        return new LoanTerms(
                terms.principal(),
                terms.interest(),
                terms.timing(),
                grace,
                terms.fees(),
                terms.precision());
    }

    private static List<Long> totals(LoanTerms terms) {
        return Schedule.of(terms).rows().stream().map(Instalment::total).toList();
    }

    private static List<Long> interest(LoanTerms terms) {
        return Schedule.of(terms).rows().stream().map(Instalment::interestDue).toList();
    }
}
