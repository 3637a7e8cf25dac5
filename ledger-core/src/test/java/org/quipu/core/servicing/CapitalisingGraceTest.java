package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.BusinessDays;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.calendar.HolidayRule;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Treatment;

/**
 * 1200.00 at 12 % in months from 10 January; of the first two the interest, 12.00 and 12.12, joins
 * the principal.
 */
class CapitalisingGraceTest {
    private static final AllocationRule.Overpayment REDUCE =
            new AllocationRule.ReducePrincipal(AllocationRule.After.SMALLER, 1);

    private static final ArrearsRule DEFAULT_ARREARS =
            new ArrearsRule(
                    Fee.none(), Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST), 90, 6);

    private static final TermsChange SAME_TERMS =
            new TermsChange(
                    new TermsChange.InterestChange(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    new TermsChange.DatesChange(
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    Grace.NONE,
                    Optional.empty(),
                    OptionalLong.empty());

    /** The fee due on 10 February is 20 days late on 2 March, between the two capitalisations. */
    @Test
    void defers_income_that_joins_the_principal_out_of_the_memo() {
        var servicing =
                servicing(
                        new AllocationRule.NextInstalments(),
                        new ArrearsRule(Fee.none(), Set.of(DebtComponent.FEE), 20, 6));
        var close = close(terms(4, new Fee.Flat(100)), servicing, List.of(), "2025-03-10");
        assertThat(close.standing().principal()).isEqualTo(122_412);
        assertThat(close.books())
                .isEqualTo(
                        Map.of(
                                LoanAccount.CASH, -120_000L,
                                LoanAccount.LOAN_PORTFOLIO, 122_412L,
                                LoanAccount.FEE_RECEIVABLE, 200L,
                                LoanAccount.FEE_INCOME, -200L,
                                LoanAccount.INTEREST_INCOME, -1_200L,
                                LoanAccount.DEFERRED_INCOME, -1_212L));
    }

    /**
     * 200.00 on 15 January: the first instalment stays as it was and adds its 12.00 to 1000.00; the
     * second adds 1 % of 1012.00, and three instalments bring 1022.12 back.
     */
    @Test
    void a_reduction_of_principal_counts_on_what_an_instalment_in_advance_will_add() {
        var servicing = servicing(REDUCE, DEFAULT_ARREARS);
        var paid = new Repayment(new Stamp("p", day("2025-01-15"), day("2025-01-15")), 20_000);
        var close = close(terms(5, Fee.none()), servicing, List.of(paid), "2025-03-10");
        assertThat(close.standing().principal()).isEqualTo(102_212);
        assertThat(close.schedule())
                .extracting(row -> row.asked().principal())
                .containsExactly(34_071L, 34_071L, 34_070L);
    }

    /**
     * 5.00 on 25 January is less than the 5.81 earned: 7.00 of the 12.00 join, then 1 % of 1207.00;
     * three instalments bring 1219.07 back, and nothing is left over or missing.
     */
    @Test
    void interest_paid_in_the_grace_does_not_join_the_principal() {
        var reduce = new AllocationRule.ReducePrincipal(AllocationRule.After.SMALLER, 0);
        var servicing = servicing(reduce, DEFAULT_ARREARS);
        var paid = new Repayment(new Stamp("p", day("2025-01-25"), day("2025-01-25")), 500);
        var close = close(terms(5, Fee.none()), servicing, List.of(paid), "2025-03-10");
        assertThat(close.standing().principal()).isEqualTo(121_907);
        assertThat(close.schedule())
                .extracting(row -> row.asked().principal())
                .containsExactly(40_636L, 40_636L, 40_635L);
        var rest = new Repayment(new Stamp("r", day("2025-06-10"), day("2025-06-10")), 200_000);
        var end = close(terms(5, Fee.none()), servicing, List.of(paid, rest), "2025-06-10");
        assertThat(end.standing().principal()).isZero();
        assertThat(end.books()).doesNotContainKey(LoanAccount.LOAN_PORTFOLIO);
    }

    /**
     * A holiday on 10 February: due on the 9th, while the 12.00 are earned and join on the 10th.
     */
    @Test
    void what_is_due_before_it_has_joined_the_principal_is_quoted_and_restructured() {
        var holiday = new BusinessDays(Set.of(), Set.of(day("2025-02-10")));
        var shift = new Timing.Shift(HolidayRule.PRECEDING, holiday, Timing.Accrual.UNADJUSTED);
        var terms = terms(5, Fee.none(), shift);
        var servicing = servicing(new AllocationRule.NextInstalments(), DEFAULT_ARREARS);
        var before = close(terms, servicing, List.of(), "2025-02-09");
        assertThat(before.quote().debt()).isEqualTo(new Debt(0, 0, 1_161, 120_000));
        var anew =
                new Restructure(
                        new Stamp("r", day("2025-02-09"), day("2025-02-09")),
                        SAME_TERMS,
                        new ArrearsTreatment(
                                Treatment.CAPITALISE, Treatment.CAPITALISE, Treatment.CAPITALISE),
                        Optional.empty());
        var after = close(terms, servicing, List.of(anew), "2025-02-09");
        assertThat(after.standing().principal()).isEqualTo(121_200);
        assertThat(after.schedule().getFirst().asked().interest()).isEqualTo(1_212);
    }

    private static Servicing.Close close(
            LoanTerms terms,
            ServicingTerms servicing,
            List<LoanTransaction> transactions,
            String day) {
        return Servicing.of(terms, servicing, transactions)
                .view(LocalDate.MAX, new TreeSet<>(Set.of(day(day))))
                .closes()
                .lastEntry()
                .getValue();
    }

    private static LoanTerms terms(int instalments, Fee fee) {
        return terms(instalments, fee, Timing.Shift.NONE);
    }

    private static LoanTerms terms(int instalments, Fee fee, Timing.Shift shift) {
        return new LoanTerms(
                120_000,
                new Interest(
                        Method.EQUAL_PRINCIPAL,
                        AnnualRate.percent(new BigDecimal("12")),
                        OptionalLong.empty(),
                        DayCount.THIRTY_360,
                        AnnuityBasis.NOMINAL),
                new Timing(
                        LocalDate.of(2025, 1, 10),
                        Optional.empty(),
                        Frequency.of("monthly"),
                        instalments,
                        false,
                        shift),
                new Grace(2, 2, Grace.Mode.CAPITALISE),
                new Fees(Fee.none(), fee),
                new Precision(2, Rounding.HALF_EVEN));
    }

    private static ServicingTerms servicing(
            AllocationRule.Overpayment overpayment, ArrearsRule arrears) {
        return new ServicingTerms(
                new AllocationRule(
                        List.of(DebtComponent.values()),
                        AllocationRule.Mode.HORIZONTAL,
                        overpayment),
                new PenaltyRule(
                        AnnualRate.percent(BigDecimal.ZERO),
                        PenaltyRule.Base.PRINCIPAL,
                        DayCount.ACT_365F,
                        0,
                        Optional.empty()),
                LateFee.NONE,
                arrears,
                SettlementInterest.KEEP_PAID);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
