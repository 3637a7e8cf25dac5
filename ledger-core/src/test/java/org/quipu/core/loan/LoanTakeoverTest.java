package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.Handovers.APR_20;
import static org.quipu.core.loan.Handovers.FIRST;
import static org.quipu.core.loan.Handovers.FOURTH;
import static org.quipu.core.loan.Handovers.HANDOVER;
import static org.quipu.core.loan.Handovers.SECOND;
import static org.quipu.core.loan.Handovers.THIRD;
import static org.quipu.core.loan.Handovers.handover;
import static org.quipu.core.loan.Handovers.row;
import static org.quipu.core.loan.Handovers.takeOver;
import static org.quipu.core.loan.LoanVillage.books;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.loan;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.rules;
import static org.quipu.core.loan.LoanVillage.village;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quipu.core.Command;
import org.quipu.core.Given;
import org.quipu.core.account.Moves;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.client.ClientRefusal;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.loan.Loan.Ended;
import org.quipu.core.loan.Loan.Outcome;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.LoanApplied;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanMigrated;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.LoanControls;
import org.quipu.core.product.LoanControls.FourEyes;
import org.quipu.core.product.LoanControls.FourEyesOn;
import org.quipu.core.product.LoanTermsRefusal;
import org.quipu.core.product.ProductRefusal;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.schedule.Accrual;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.Debt;
import org.quipu.core.servicing.Handover;
import org.quipu.core.servicing.Handover.HandedRow;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.Servicing.Close;
import org.quipu.core.servicing.ServicingRefusal;

/** What a bank says of a loan that another system had; see {@link Handovers} for the loan. */
class LoanTakeoverTest {
    private static final NextInstalments NEXT = new NextInstalments();

    private static Given bank() {
        return village(NEXT).on(APR_20);
    }

    private static Given takenOver() {
        return bank().asked(takeOver(HANDOVER));
    }

    @Test
    void books_what_it_brings_against_the_clearing_account() {
        var bank = bank();
        bank.when(takeOver(HANDOVER)).thenHappens(LoanApplied.class, LoanMigrated.class);
        assertThat(legs(bank))
                .containsExactly(
                        "principal 1732.32", "interest 8.40", "penalty 2.20", "migration -1742.92");
        var close = close(bank, APR_20);
        assertThat(close.standing().principal()).isEqualTo(173_232);
        assertThat(close.standing().due()).isEqualTo(new Debt(220, 0, 0, 22_000));
        assertThat(close.standing().daysPastDue()).isEqualTo(10);
        assertThat(close.standing().interestEarned()).isZero();
        assertThat(close.books())
                .doesNotContainKeys(
                        LoanAccount.INTEREST_INCOME,
                        LoanAccount.PENALTY_INCOME,
                        LoanAccount.FEE_INCOME,
                        LoanAccount.CASH);
    }

    @Test
    void earns_from_the_day_after_as_the_old_schedule_says() {
        var bank = takenOver();
        var close = close(bank, day(5, 10));
        assertThat(close.standing().interestEarned()).isEqualTo(2_521 - 840);
        assertThat(close.books()).containsEntry(LoanAccount.INTEREST_INCOME, -(2_521L - 840));
        assertThat(close.books()).containsEntry(LoanAccount.PENALTY_INCOME, -(660L - 220));
        assertThat(close.standing().due()).isEqualTo(new Debt(660, 0, 2_521, 71_580));
        assertThat(close.standing().daysPastDue()).isEqualTo(30);
    }

    @Test
    void takes_payments_as_any_loan() {
        var bank = takenOver();
        bank.when(repay("222.20")).thenHappens(RepaymentReceived.class);
        assertThat(legs(bank)).containsExactly("principal -220.00", "penalty -2.20", "till 222.20");
        bank.on(day(5, 10)).asked(repay("521.01"));
        bank.on(day(6, 10)).asked(repay("521.01"));
        bank.on(day(7, 10))
                .when(repay("520.99"))
                .thenHappens(RepaymentReceived.class, LoanClosed.class);
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("0.00");
        assertThat(books(bank.history(), LoanAccount.MIGRATION)).isEqualTo("-1742.92");
        assertThat(close(bank, day(7, 10)).books())
                .containsEntry(LoanAccount.INTEREST_INCOME, -(2_521L - 840 + 1_694 + 854))
                .doesNotContainKey(LoanAccount.INTEREST_RECEIVABLE);
    }

    @Test
    void is_taken_over_suspended_when_it_is_late_enough() {
        var bank = village(NEXT).on(day(7, 10)).asked(takeOver(on(HANDOVER, day(7, 10))));
        assertThat(legs(bank)).containsExactly("principal 1732.32", "migration -1732.32");
        var close = close(bank, day(7, 10));
        assertThat(close.standing().suspended()).isTrue();
        assertThat(close.standing().suspendedClaims()).isEqualTo(new Debt(220, 0, 5_069, 0));
        assertThat(close.books()).doesNotContainKey(LoanAccount.INTEREST_INCOME);
        bank.asked(repay("1786.00"));
        assertThat(close(bank, day(7, 10)).books())
                .containsEntry(LoanAccount.INTEREST_INCOME, -5_069L)
                .containsEntry(LoanAccount.PENALTY_INCOME, -220L);
    }

    @Test
    void brings_credit_and_what_was_paid_in_advance() {
        var ahead =
                new HandedRow(
                        2,
                        SECOND.due(),
                        SECOND.from(),
                        SECOND.to(),
                        SECOND.asked(),
                        List.of(),
                        new Debt(0, 0, 2_521, 0),
                        Debt.NONE);
        var handover =
                new Handover(
                        APR_20,
                        List.of(FIRST, ahead, THIRD, FOURTH),
                        HANDOVER.past(),
                        1_000,
                        false,
                        Optional.empty());
        var bank = bank().asked(takeOver(handover));
        assertThat(legs(bank))
                .containsExactly(
                        "principal 1732.32",
                        "interest -16.81",
                        "penalty 2.20",
                        "credit -10.00",
                        "migration -1707.71");
        assertThat(close(bank, APR_20).books())
                .containsEntry(LoanAccount.INTEREST_RECEIVED_IN_ADVANCE, -1_681L)
                .doesNotContainKey(LoanAccount.INTEREST_RECEIVABLE);
    }

    @Test
    void nothing_happens_before_the_handover() {
        var bank = takenOver().on(day(5, 2));
        bank.when(repay("100.00", day(4, 19))).thenRefused(ServicingRefusal.BEFORE_HANDOVER);
        bank.when(repay("100.00", APR_20)).thenHappens(RepaymentReceived.class);
        assertThat(loan(bank.history(), "L").history().view(_ -> true, days(day(4, 19))).closes())
                .isEmpty();
    }

    @Test
    void is_reversed_while_nothing_else_happened_and_taken_over_again() {
        var bank = takenOver();
        var position = bank.history().head();
        bank.asked(repay("10.00"));
        var payment = bank.history().head();
        bank.when(reverse(position)).thenRefused(ServicingRefusal.LATER_DECISION);
        bank.asked(reverse(payment));
        bank.when(reverse(position)).thenHappens(TransactionReversed.class);
        assertThat(legs(bank))
                .containsExactly(
                        "principal -1732.32",
                        "interest -8.40",
                        "penalty -2.20",
                        "migration 1742.92");
        assertThat(bank.history().state(LoanKinds.LOAN.ref("L")))
                .isInstanceOfSatisfying(
                        Ended.class,
                        ended -> assertThat(ended.outcome()).isEqualTo(Outcome.TAKEOVER_REVERSED));
        bank.when(repay("10.00")).thenRefused(LoanRefusal.NOT_DISBURSED);
        bank.when(takeOver("baraka", "biashara", "2000.00", HANDOVER))
                .thenRefused(LoanRefusal.ID_TAKEN);
        bank.when(takeOver(HANDOVER)).thenHappens(LoanMigrated.class);
    }

    @Test
    void is_not_reversed_once_a_decision_rests_on_it() {
        var bank = takenOver();
        var position = bank.history().head();
        bank.asked(new StopAccrual("L", "disaster", Optional.empty(), BY_CASHIER));
        bank.when(reverse(position)).thenRefused(ServicingRefusal.LATER_DECISION);
        bank.when(new MovePosting(position, "L", "a", BY_CASHIER))
                .thenRefused(CorrectionRefusal.NO_SUCH_POSTING);
    }

    @Test
    void is_written_off_with_what_it_brought() {
        var bank = takenOver().on(day(4, 30));
        bank.when(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .thenHappens(LoanWrittenOff.class);
        var books = close(bank, day(4, 30)).books();
        assertThat(books).containsEntry(LoanAccount.INTEREST_INCOME, 840L);
        assertThat(books).containsEntry(LoanAccount.PENALTY_INCOME, 220L);
        assertThat(books).containsEntry(LoanAccount.MIGRATION, -174_292L);
    }

    @Test
    void asks_a_second_person_for_what_is_outstanding() {
        var eyes = List.of(new FourEyes(FourEyesOn.TAKEOVER, OptionalLong.of(173_231)));
        var bank = village(rules(new LoanControls(List.of(), AnnualRate.ZERO, eyes))).on(APR_20);
        bank.when(takeOver(HANDOVER)).thenHappens(ApprovalRequested.class);
        var asked = (ApprovalRequested) bank.history().events().getLast();
        assertThat(asked.amount()).contains(kes("1732.32"));
        var more = List.of(new FourEyes(FourEyesOn.TAKEOVER, OptionalLong.of(173_232)));
        village(rules(new LoanControls(List.of(), AnnualRate.ZERO, more)))
                .on(APR_20)
                .when(takeOver(HANDOVER))
                .thenHappens(LoanApplied.class, LoanMigrated.class);
    }

    @Test
    void refuses_what_the_bank_does_not_know_or_knows_already() {
        var bank = bank();
        bank.when(takeOver("nobody", "biashara", "2000.00", HANDOVER))
                .thenRefused(ClientRefusal.UNKNOWN);
        bank.when(takeOver("amina", "nothing", "2000.00", HANDOVER))
                .thenRefused(ProductRefusal.UNKNOWN);
        bank.asked(takeOver(HANDOVER));
        bank.when(takeOver(HANDOVER)).thenRefused(LoanRefusal.ID_TAKEN);
    }

    @Test
    void refuses_terms_outside_the_products_limits() {
        bank().when(takeOver("amina", "biashara", "99.99", HANDOVER))
                .thenRefused(LoanTermsRefusal.PRINCIPAL_OUT_OF_LIMITS);
    }

    @Test
    void refuses_a_handover_in_the_future_or_before_the_disbursement() {
        var bank = bank();
        bank.when(takeOver(on(HANDOVER, day(4, 21))))
                .thenRefused(PostingRefusal.VALUE_DATE_IN_FUTURE);
        bank.when(takeOver(on(HANDOVER, day(3, 9))))
                .thenRefused(ServicingRefusal.BEFORE_DISBURSEMENT);
    }

    @Test
    void refuses_principal_that_does_not_add_up() {
        bank().when(takeOver(handover(HANDOVER.rows(), 26_767)))
                .thenRefused(TakeoverRefusal.PRINCIPAL_DOES_NOT_ADD_UP)
                .onFigure("lent", "2000.00")
                .onFigure("repaid", "267.67")
                .onFigure("outstanding", "1732.32");
        var past = new Handover.Past(200_000, 0, 220);
        bank().when(
                        takeOver(
                                new Handover(
                                        APR_20,
                                        List.of(with(FIRST, it -> new Debt(220, 0, 0, 0))),
                                        past,
                                        0,
                                        false,
                                        Optional.empty())))
                .thenRefused(TakeoverRefusal.SETTLED_MORE_THAN_ASKED);
    }

    @Test
    void refuses_a_loan_that_has_ended() {
        var paid = new Debt(0, 0, 854, 51_245);
        var row = row(4, 6, new Debt(0, 0, 854, 51_245), paid);
        bank().when(takeOver(handover(List.of(row), 200_000)))
                .thenRefused(TakeoverRefusal.NOTHING_OUTSTANDING);
        bank().when(takeOver(handover(List.of(), 200_000)))
                .thenRefused(TakeoverRefusal.NOTHING_OUTSTANDING);
    }

    @Test
    void refuses_rows_out_of_order() {
        bank().when(takeOver(handover(List.of(SECOND, FIRST, THIRD, FOURTH), 26_768)))
                .thenRefused(TakeoverRefusal.ROWS_OUT_OF_ORDER);
        var twice = row(2, 5, THIRD.asked(), Debt.NONE);
        bank().when(takeOver(handover(List.of(FIRST, SECOND, twice, FOURTH), 26_768)))
                .thenRefused(TakeoverRefusal.ROWS_OUT_OF_ORDER)
                .onFigure("due", "2025-06-10");
        var fifth = row(5, 6, FOURTH.asked(), Debt.NONE);
        bank().when(takeOver(handover(List.of(FIRST, SECOND, THIRD, fifth), 26_768)))
                .thenRefused(TakeoverRefusal.ROWS_OUT_OF_ORDER);
    }

    @Test
    void refuses_amounts_below_zero_and_more_settled_than_asked() {
        refuses(it -> new Debt(-1, 0, 3_333, 48_768), TakeoverRefusal.AMOUNT_OUT_OF_RANGE);
        refuses(it -> new Debt(220, 0, 3_332, 48_768), TakeoverRefusal.SETTLED_MORE_THAN_ASKED);
        refuses(it -> new Debt(221, 0, 3_333, 48_768), TakeoverRefusal.PENALTY_DOES_NOT_ADD_UP);
    }

    private static void refuses(UnaryOperator<Debt> asked, TakeoverRefusal reason) {
        var rows = List.of(with(FIRST, asked), SECOND, THIRD, FOURTH);
        bank().when(takeOver(handover(rows, 26_768))).thenRefused(reason);
    }

    @Test
    void refuses_principal_that_was_let_go() {
        var row =
                new HandedRow(
                        1,
                        FIRST.due(),
                        FIRST.from(),
                        FIRST.to(),
                        FIRST.asked(),
                        List.of(),
                        FIRST.paid(),
                        new Debt(0, 0, 0, 1));
        bank().when(takeOver(handover(List.of(row, SECOND, THIRD, FOURTH), 26_768)))
                .thenRefused(TakeoverRefusal.PRINCIPAL_WAIVED);
    }

    @Test
    void refuses_interest_whose_parts_are_more_than_the_whole() {
        var part = new Accrual(day(3, 10), day(4, 10), 3_334);
        var row =
                new HandedRow(
                        1,
                        FIRST.due(),
                        FIRST.from(),
                        FIRST.to(),
                        FIRST.asked(),
                        List.of(part),
                        FIRST.paid(),
                        Debt.NONE);
        bank().when(takeOver(handover(List.of(row, SECOND, THIRD, FOURTH), 26_768)))
                .thenRefused(TakeoverRefusal.INTEREST_DOES_NOT_ADD_UP);
    }

    private static HandedRow with(HandedRow row, UnaryOperator<Debt> asked) {
        return new HandedRow(
                row.number(),
                row.due(),
                row.from(),
                row.to(),
                asked.apply(row.asked()),
                row.earlier(),
                row.paid(),
                row.waived());
    }

    private static Handover on(Handover handover, LocalDate day) {
        return new Handover(day, handover.rows(), handover.past(), 0, false, Optional.empty());
    }

    private static Command reverse(long position) {
        return new ReverseTransaction(position, false, BY_CASHIER);
    }

    private static NavigableSet<LocalDate> days(LocalDate day) {
        return new TreeSet<>(List.of(day));
    }

    private static Close close(Given bank, LocalDate day) {
        var closes = loan(bank.history(), "L").history().view(_ -> true, days(day)).closes();
        return closes.lastEntry().getValue();
    }

    private static List<String> legs(Given bank) {
        var last = (Moves) bank.history().events().getLast();
        return last.movement().legs().stream().map(LoanVillage::text).toList();
    }
}
