package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.booking.AccountBooks;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
import org.quipu.core.money.Precision;
import org.quipu.core.money.Rounding;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.AnnuityBasis;
import org.quipu.core.schedule.Fee;
import org.quipu.core.schedule.FeeShares;
import org.quipu.core.schedule.Fees;
import org.quipu.core.schedule.Grace;
import org.quipu.core.schedule.Interest;
import org.quipu.core.schedule.LoanTerms;
import org.quipu.core.schedule.Method;
import org.quipu.core.schedule.Proceeds;
import org.quipu.core.schedule.Timing;
import org.quipu.core.servicing.LoanTransaction.ArrearsTreatment;
import org.quipu.core.servicing.LoanTransaction.Charge;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Restructure;
import org.quipu.core.servicing.LoanTransaction.Treatment;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;

/**
 * 1200.00 without interest in four months from 10 March. Upfront 24.00 with a tax of 16 %, which is
 * 3.31; each month 11.60 of an insurer, tax 1.60; 5.00 for being late, tax 0.69.
 */
class FeeSharingTest {
    private static final Precision CENTS = new Precision(2, Rounding.HALF_EVEN);
    private static final Proceeds TAXED = new Proceeds(Optional.empty(), percent("16"));
    private static final Proceeds INSURER = new Proceeds(Optional.of("insurer"), percent("16"));

    @Test
    void withholds_the_upfront_fee_for_whom_it_is() {
        assertThat(books("2025-03-10"))
                .isEqualTo(
                        Map.of(
                                LoanAccount.CASH, -117_600L,
                                LoanAccount.LOAN_PORTFOLIO, 120_000L,
                                LoanAccount.FEE_INCOME, -2_069L,
                                LoanAccount.TAXES_ON_FEES, -331L));
    }

    /** 10 April: 11.60, of it 10.00 the insurer's. No income of the bank. */
    @Test
    void owes_the_third_party_what_falls_due() {
        assertThat(fees("2025-04-09")).isEqualTo(new FeeShares(2_069, 0, 331));
        assertThat(fees("2025-04-10")).isEqualTo(new FeeShares(2_069, 1_000, 491));
        var sides = sides("2025-04-10");
        assertThat(sides.measures().amounts())
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        "fee_receivable", 1_160L,
                                        "third_party_payables", -1_000L,
                                        "taxes_on_fees", -160L)));
    }

    /** A third of 11.60 let go three times: the same shares go back, and nothing is left. */
    @Test
    void a_waiver_takes_back_the_same_shares() {
        var first = waive("a", "2025-04-12", 387);
        var second = waive("b", "2025-04-12", 387);
        var third = waive("c", "2025-04-12", 386);
        assertThat(fees("2025-04-12", first))
                .isEqualTo(new FeeShares(2_069, 1_000 - 334, 491 - 53));
        assertThat(fees("2025-04-12", first, second, third))
                .isEqualTo(new FeeShares(2_069, 0, 331));
        assertThat(moved("a", first))
                .isEqualTo(
                        Map.of(
                                LoanAccount.FEE_RECEIVABLE, -387L,
                                LoanAccount.THIRD_PARTY_PAYABLES, 334L,
                                LoanAccount.TAXES_ON_FEES, 53L));
    }

    /** 5.00 on top of 11.60 on the fourth day: 4.31 of income, 0.69 of tax. */
    @Test
    void a_late_fee_joins_the_instalments_own_with_shares_of_its_own() {
        assertThat(fees("2025-04-14")).isEqualTo(new FeeShares(2_069 + 431, 1_000, 331 + 160 + 69));
        assertThat(fees("2025-04-14", waive("a", "2025-04-14", 1_660)))
                .isEqualTo(new FeeShares(2_069, 0, 331));
    }

    /** 10.00 for a visit: tax 1.38. A cent that no share takes is the bank's. */
    @Test
    void charges_one_occasion_for_whom_it_is() {
        var visit = new Charge(on("v", "2025-03-20"), 1_000, Optional.of(INSURER));
        assertThat(fees("2025-03-20", visit)).isEqualTo(new FeeShares(2_069, 862, 331 + 138));
        var cents = new Charge(on("v", "2025-03-20"), 3, Optional.of(TAXED));
        assertThat(fees("2025-03-20", cents)).isEqualTo(new FeeShares(2_072, 0, 331));
        var plain = new Charge(on("v", "2025-03-20"), 1_000, Optional.empty());
        assertThat(fees("2025-03-20", plain)).isEqualTo(new FeeShares(3_069, 0, 331));
    }

    @Test
    void owes_nobody_a_fee_that_is_given_up_with_the_loan() {
        var off = new WriteOff(on("w", "2025-04-12"));
        assertThat(fees("2025-04-12", off)).isEqualTo(new FeeShares(2_069, 0, 331));
        assertThat(moved("w", off))
                .containsEntry(LoanAccount.THIRD_PARTY_PAYABLES, 1_000L)
                .containsEntry(LoanAccount.TAXES_ON_FEES, 160L);
    }

    /** 600.00 on 10 March pay two instalments, fees included, before they are due. */
    @Test
    void holds_what_is_paid_in_advance_until_it_falls_due() {
        var paid = new Repayment(on("p", "2025-03-10"), 62_320);
        assertThat(fees("2025-03-10", paid)).isEqualTo(new FeeShares(2_069, 0, 331));
        assertThat(books("2025-03-10", paid))
                .containsEntry(LoanAccount.FEES_RECEIVED_IN_ADVANCE, -2_320L);
        assertThat(fees("2025-05-10", paid)).isEqualTo(new FeeShares(2_069, 2_000, 651));
    }

    @Test
    void a_restructure_keeps_whose_a_fee_is_while_it_is_carried() {
        var carried = restructure(Treatment.CARRY);
        assertThat(fees("2025-04-12", carried)).isEqualTo(new FeeShares(2_069, 1_000, 491));
        // 12 June: 16.60 late, 11.60 due, 11.60 carried; of the last 5.00 are left, 4.31 and 0.69
        var some = waive("a", "2025-06-12", 3_480);
        assertThat(fees("2025-06-12", carried, some)).isEqualTo(new FeeShares(2_069, 431, 400));
        var all = waive("a", "2025-06-12", 3_980);
        assertThat(fees("2025-06-12", carried, all)).isEqualTo(new FeeShares(2_069, 0, 331));
    }

    @Test
    void a_restructure_that_lets_a_fee_go_takes_back_its_shares() {
        assertThat(fees("2025-04-12", restructure(Treatment.WAIVE)))
                .isEqualTo(new FeeShares(2_069, 0, 331));
        assertThat(fees("2025-04-12", restructure(Treatment.CAPITALISE)))
                .isEqualTo(new FeeShares(2_069, 1_000, 491));
    }

    private static Restructure restructure(Treatment fee) {
        var same =
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
                                OptionalInt.of(2),
                                Optional.empty(),
                                Optional.empty()),
                        Grace.NONE,
                        Optional.empty(),
                        OptionalLong.empty());
        var arrears = new ArrearsTreatment(Treatment.CAPITALISE, fee, Treatment.CAPITALISE);
        return new Restructure(on("r", "2025-04-12"), same, arrears, Optional.empty());
    }

    private static Waiver waive(String id, String date, long amount) {
        return new Waiver(on(id, date), DebtComponent.FEE, amount);
    }

    /** What stands on the three accounts, in their holders' sense. */
    private static FeeShares fees(String date, LoanTransaction... transactions) {
        var books = books(date, transactions);
        return new FeeShares(
                -books.getOrDefault(LoanAccount.FEE_INCOME, 0L),
                -books.getOrDefault(LoanAccount.THIRD_PARTY_PAYABLES, 0L),
                -books.getOrDefault(LoanAccount.TAXES_ON_FEES, 0L));
    }

    /** What the journal of a transaction of 12 April moves. */
    private static Map<LoanAccount, Long> moved(String id, LoanTransaction transaction) {
        return Objects.requireNonNull(view("2025-04-12", transaction).entries().get(id)).moved();
    }

    private static Map<LoanAccount, Long> books(String date, LoanTransaction... transactions) {
        return view(date, transactions).closes().lastEntry().getValue().books();
    }

    private static Servicing.View view(String date, LoanTransaction... transactions) {
        var days = new TreeSet<>(Set.of(LocalDate.parse(date)));
        return loan(transactions).view(LocalDate.MAX, days);
    }

    private static AccountBooks.Sides sides(String date) {
        return AccountBooks.of(loan()).at(LocalDate.parse(date), LocalDate.MAX);
    }

    private static Servicing loan(LoanTransaction... transactions) {
        var loan = Servicing.of(terms(), servicing(), Arrays.asList(transactions));
        assertThat(loan.refused()).isEmpty();
        return loan;
    }

    private static LoanTerms terms() {
        var interest =
                new Interest(
                        Method.EQUAL_PRINCIPAL,
                        AnnualRate.ZERO,
                        OptionalLong.empty(),
                        DayCount.THIRTY_360,
                        AnnuityBasis.NOMINAL);
        var timing =
                new Timing(
                        LocalDate.of(2025, 3, 10),
                        Optional.empty(),
                        Frequency.of("monthly"),
                        4,
                        false,
                        Timing.Shift.NONE);
        var fees =
                new Fees(
                        new Fee.Percent(new BigDecimal("2")),
                        new Fee.Flat(1_160),
                        Optional.of(TAXED),
                        Optional.of(INSURER));
        return new LoanTerms(120_000, interest, timing, Grace.NONE, fees, CENTS);
    }

    private static ServicingTerms servicing() {
        return new ServicingTerms(
                new AllocationRule(
                        List.of(DebtComponent.values()),
                        AllocationRule.Mode.HORIZONTAL,
                        new AllocationRule.NextInstalments()),
                new PenaltyRule(
                        AnnualRate.ZERO,
                        PenaltyRule.Base.PRINCIPAL,
                        DayCount.ACT_365F,
                        0,
                        Optional.empty()),
                new LateFee(500, 3, Optional.of(TAXED)),
                new ArrearsRule(
                        Fee.none(), Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST), 90, 6),
                SettlementInterest.KEEP_PAID);
    }

    private static Stamp on(String id, String date) {
        return new Stamp(id, LocalDate.parse(date), LocalDate.parse(date));
    }

    private static AnnualRate percent(String rate) {
        return AnnualRate.percent(new BigDecimal(rate));
    }
}
