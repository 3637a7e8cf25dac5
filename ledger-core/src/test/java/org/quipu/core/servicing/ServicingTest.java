package org.quipu.core.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quipu.core.calendar.DayCount;
import org.quipu.core.calendar.Frequency;
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
import org.quipu.core.servicing.LoanTransaction.Recovery;
import org.quipu.core.servicing.LoanTransaction.Refund;
import org.quipu.core.servicing.LoanTransaction.Repayment;
import org.quipu.core.servicing.LoanTransaction.Resume;
import org.quipu.core.servicing.LoanTransaction.Reversal;
import org.quipu.core.servicing.LoanTransaction.Settlement;
import org.quipu.core.servicing.LoanTransaction.Waiver;
import org.quipu.core.servicing.LoanTransaction.WriteOff;

/** 2000.00 at 20 % in four months from 10 March: 521.01 a month; penalty 36.5 % on principal. */
class ServicingTest {
    private static final LoanTerms TERMS =
            new LoanTerms(
                    200_000,
                    new Interest(
                            Method.ANNUITY,
                            AnnualRate.percent(new BigDecimal("20")),
                            OptionalLong.empty(),
                            DayCount.THIRTY_360,
                            AnnuityBasis.NOMINAL),
                    new Timing(
                            LocalDate.of(2025, 3, 10),
                            Optional.empty(),
                            Frequency.of("monthly"),
                            4,
                            false,
                            Timing.Shift.NONE),
                    Grace.NONE,
                    Fees.NONE,
                    new Precision(2, Rounding.HALF_EVEN));
    private static final ServicingTerms SERVICING =
            new ServicingTerms(
                    new AllocationRule(
                            List.of(DebtComponent.values()),
                            AllocationRule.Mode.HORIZONTAL,
                            new AllocationRule.NextInstalments()),
                    new PenaltyRule(
                            AnnualRate.percent(new BigDecimal("36.5")),
                            PenaltyRule.Base.PRINCIPAL,
                            DayCount.ACT_365F,
                            0,
                            Optional.empty()),
                    LateFee.NONE,
                    new ArrearsRule(
                            Fee.none(),
                            Set.of(DebtComponent.PRINCIPAL, DebtComponent.INTEREST),
                            90,
                            6),
                    SettlementInterest.KEEP_PAID);

    @Test
    void charges_a_penalty_from_the_day_after_the_due_date() {
        var standing = standing("2025-04-11");
        assertThat(standing.daysPastDue()).isEqualTo(1);
        assertThat(standing.due().penalty()).isEqualTo(49);
    }

    @Test
    void takes_penalty_and_interest_before_principal() {
        var payment = new Repayment(on("p", "2025-04-20"), 30_000);
        var view = view(List.of(payment), "2025-04-20");
        assertThat(view.allocations().get("p"))
                .isEqualTo(new Allocated(new Debt(488, 0, 3333, 26179), 0));
        assertThat(view.closes().lastEntry().getValue().standing().daysPastDue()).isEqualTo(10);
    }

    @Test
    void a_payment_known_late_counts_from_its_value_date() {
        var late = new Repayment(new Stamp("p", day("2025-04-10"), day("2025-05-02")), 52_101);
        assertThat(standing("2025-04-30", late).daysPastDue()).isZero();
        assertThat(standing("2025-04-30", late).due().penalty()).isZero();
        var loan = Servicing.of(TERMS, SERVICING, List.of(late));
        var before = loan.view(day("2025-05-01"), new TreeSet<>(Set.of(day("2025-04-30"))));
        assertThat(before.closes().lastEntry().getValue().standing().daysPastDue()).isEqualTo(20);
    }

    @Test
    void shows_every_row_with_what_was_paid_of_it() {
        var rows = rows("2025-04-20", new Repayment(on("p", "2025-04-20"), 30_000));
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst().asked()).isEqualTo(new Debt(488, 0, 3333, 48768));
        assertThat(rows.getFirst().paid()).isEqualTo(new Debt(488, 0, 3333, 26179));
        assertThat(rows.getFirst().unpaid()).isEqualTo(new Debt(0, 0, 0, 22589));
        assertThat(rows.getLast().unpaid().total()).isEqualTo(52_099);
    }

    @Test
    void shows_the_last_rows_of_a_loan_that_was_settled() {
        var settled = new Settlement(on("s", "2025-04-10"), OptionalLong.empty());
        assertThat(rows("2025-04-11", settled)).hasSize(4);
        assertThat(standing("2025-04-11", settled).principal()).isZero();
    }

    @Test
    void refuses_by_the_name_of_the_rule() {
        var paid = new Repayment(on("p", "2025-04-10"), 52_101);
        assertThat(refusal(new Repayment(on("x", "2025-04-10"), 0)))
                .isEqualTo(ServicingRefusal.AMOUNT_NOT_POSITIVE);
        assertThat(refusal(new Repayment(on("x", "2025-03-09"), 1)))
                .isEqualTo(ServicingRefusal.BEFORE_DISBURSEMENT);
        assertThat(refusal(new Repayment(new Stamp("x", day("2025-04-11"), day("2025-04-10")), 1)))
                .isEqualTo(ServicingRefusal.FUTURE_VALUE_DATE);
        assertThat(refusal(paid, new Repayment(on("p", "2025-04-11"), 1)))
                .isEqualTo(ServicingRefusal.ID_TAKEN);
        assertThat(refusal(new Reversal(on("x", "2025-04-11"), "nothing")))
                .isEqualTo(ServicingRefusal.NOT_REVERSIBLE);
        assertThat(
                        refusal(
                                paid,
                                new Reversal(on("r", "2025-04-11"), "p"),
                                new Reversal(on("x", "2025-04-12"), "r")))
                .isEqualTo(ServicingRefusal.NOT_REVERSIBLE);
        assertThat(refusal(new Refund(on("x", "2025-04-11"), 1)))
                .isEqualTo(ServicingRefusal.REFUNDED_MORE_THAN_CREDIT);
        assertThat(refusal(new Recovery(on("x", "2025-04-11"), 1)))
                .isEqualTo(ServicingRefusal.NOT_WRITTEN_OFF);
        assertThat(refusal(new Resume(on("x", "2025-04-11"))))
                .isEqualTo(ServicingRefusal.NOT_STOPPED);
        assertThat(refusal(new Settlement(on("x", "2025-04-11"), OptionalLong.of(100_000))))
                .isEqualTo(ServicingRefusal.BELOW_QUOTE);
        assertThat(refusal(new Waiver(on("x", "2025-04-11"), DebtComponent.PENALTY, 50)))
                .isEqualTo(ServicingRefusal.WAIVED_MORE_THAN_DUE);
        assertThat(
                        refusal(
                                new WriteOff(on("w", "2025-04-12")),
                                new Settlement(on("x", "2025-04-13"), OptionalLong.empty())))
                .isEqualTo(ServicingRefusal.NOT_ACTIVE);
    }

    @Test
    void protects_a_decision_from_corrections_of_what_it_rests_on() {
        var paid = new Repayment(on("p", "2025-04-10"), 52_101);
        var lost = new WriteOff(on("w", "2025-09-01"));
        var backdated = new Repayment(new Stamp("x", day("2025-05-10"), day("2025-09-02")), 100);
        assertThat(refusal(paid, lost, backdated)).isEqualTo(ServicingRefusal.LATER_DECISION);
        assertThat(refusal(paid, lost, new Reversal(on("x", "2025-09-02"), "p")))
                .isEqualTo(ServicingRefusal.LATER_DECISION);
        var undone = new Reversal(on("u", "2025-09-02"), "w");
        var loan = Servicing.of(TERMS, SERVICING, List.of(paid, lost, undone, backdated));
        assertThat(loan.refused()).isEmpty();
    }

    /** The refusal of the last transaction; the others are taken. */
    private static ServicingRefusal refusal(LoanTransaction... transactions) {
        var refused = Servicing.of(TERMS, SERVICING, List.of(transactions)).refused();
        assertThat(refused).hasSize(1);
        return refused.values().iterator().next();
    }

    private static Standing standing(String day, LoanTransaction... transactions) {
        return view(List.of(transactions), day).closes().lastEntry().getValue().standing();
    }

    private static List<Servicing.RowStanding> rows(String day, LoanTransaction... transactions) {
        return view(List.of(transactions), day).closes().lastEntry().getValue().rows();
    }

    private static Servicing.View view(List<LoanTransaction> transactions, String day) {
        return Servicing.of(TERMS, SERVICING, transactions)
                .view(LocalDate.MAX, new TreeSet<>(Set.of(day(day))));
    }

    private static Stamp on(String id, String date) {
        return new Stamp(id, day(date), day(date));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
