package org.quipu.core.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.AT_TILL;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.books;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.core.loan.LoanVillage.loan;
import static org.quipu.core.loan.LoanVillage.repay;
import static org.quipu.core.loan.LoanVillage.village;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Given;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.loan.Loan.Status;
import org.quipu.core.loan.LoanCommand.DisburseLoan;
import org.quipu.core.loan.LoanCommand.FailDisbursement;
import org.quipu.core.loan.LoanCommand.InstructDisbursement;
import org.quipu.core.loan.LoanCommand.RefundCredit;
import org.quipu.core.loan.LoanCommand.RejectLoan;
import org.quipu.core.loan.LoanCommand.RepayLoan;
import org.quipu.core.loan.LoanCommand.RescheduleLoan;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanCommand.StopAccrual;
import org.quipu.core.loan.LoanCommand.TopUpLoan;
import org.quipu.core.loan.LoanCommand.WaiveDue;
import org.quipu.core.loan.LoanCommand.WriteOffLoan;
import org.quipu.core.loan.LoanEvent.AccrualStopped;
import org.quipu.core.loan.LoanEvent.AllocationsRestated;
import org.quipu.core.loan.LoanEvent.CreditApplied;
import org.quipu.core.loan.LoanEvent.CreditRefunded;
import org.quipu.core.loan.LoanEvent.DecisionReversed;
import org.quipu.core.loan.LoanEvent.DueWaived;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.LoanDisbursed;
import org.quipu.core.loan.LoanEvent.LoanReopened;
import org.quipu.core.loan.LoanEvent.LoanRescheduled;
import org.quipu.core.loan.LoanEvent.LoanSettled;
import org.quipu.core.loan.LoanEvent.LoanWrittenOff;
import org.quipu.core.loan.LoanEvent.RecoveryReceived;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.product.LoanTermsRefusal;
import org.quipu.core.product.TermsAsked;
import org.quipu.core.rate.AnnualRate;
import org.quipu.core.servicing.AllocationRule.Hold;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.DebtComponent;
import org.quipu.core.servicing.LoanAccount;
import org.quipu.core.servicing.ServicingRefusal;

/** The life of a loan as facts; the figures are the illustrations of the schedule and servicing. */
class LoanDeciderTest {
    private static final NextInstalments NEXT = new NextInstalments();

    @Test
    void pays_out_what_is_left_of_the_principal_after_the_fee() {
        var bank = lent(NEXT);
        assertThat(balance(bank.history(), "float")).isEqualTo("-1980.00");
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("2000.00");
        assertThat(books(bank.history(), LoanAccount.FEE_INCOME)).isEqualTo("-20.00");
        var disbursed = (LoanDisbursed) bank.history().events().getLast();
        assertThat(disbursed.schedule().stream().map(row -> row.principal().plus(row.interest())))
                .extracting(each -> each.decimal())
                .containsExactly("521.01", "521.01", "521.01", "520.99");
    }

    @Test
    void pays_out_to_savings() {
        var bank = village(NEXT).asked(apply("L", "amina", "2000.00"), approve("L"));
        bank.when(
                        new DisburseLoan(
                                "L",
                                Optional.empty(),
                                Optional.of("a"),
                                Optional.empty(),
                                BY_CASHIER))
                .thenHappens(LoanDisbursed.class);
        assertThat(balance(bank.history(), "a")).isEqualTo("1980.00");
    }

    @Test
    void takes_penalty_then_interest_then_principal() {
        var bank = lent(NEXT).on(day(4, 20));
        bank.when(repay("300.00")).thenHappens(RepaymentReceived.class);
        assertThat(legs(bank))
                .containsExactly("principal -261.79", "interest -33.33", "penalty -4.88");
        assertThat(balance(bank.history(), "till")).isEqualTo("300.00");
    }

    @Test
    void ends_with_the_last_cent() {
        var bank =
                lent(NEXT)
                        .on(day(4, 10))
                        .asked(repay("521.01"))
                        .on(day(5, 10))
                        .asked(repay("521.01"))
                        .on(day(6, 10))
                        .asked(repay("521.01"))
                        .on(day(7, 10));
        bank.when(repay("520.99")).thenHappens(RepaymentReceived.class, LoanClosed.class);
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("0.00");
        assertThat(loan(bank.history(), "L").books().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_payment_that_becomes_known_late_restates_the_one_after_it() {
        var bank = lent(NEXT).on(day(4, 20)).asked(repay("300.00")).on(day(4, 25));
        bank.when(repay("521.01", day(4, 10)))
                .thenHappens(RepaymentReceived.class, AllocationsRestated.class);
        var restated = (AllocationsRestated) bank.history().events().getLast();
        assertThat(restated.restated()).hasSize(1);
        assertThat(restated.restated().getFirst().after())
                .extracting(share -> share.account() + " " + share.amount().decimal())
                .containsExactly(
                        "CASH 300.00", "LOAN_PORTFOLIO -274.79", "INTEREST_RECEIVABLE -25.21");
        assertThat(restated.delta().orElseThrow().legs()).hasSize(3);
        assertThat(books(bank.history(), LoanAccount.PENALTY_RECEIVABLE)).isEqualTo("0.00");
    }

    @Test
    void an_undone_payment_is_as_if_it_had_never_happened() {
        var bank = lent(NEXT).on(day(4, 10)).asked(repay("521.01"));
        var first = bank.history().head();
        bank.on(day(4, 20)).asked(repay("300.00"));
        bank.on(day(4, 22))
                .when(new ReverseTransaction(first, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class, AllocationsRestated.class);
        assertThat(balance(bank.history(), "till")).isEqualTo("300.00");
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("1738.21");
        assertThat(books(bank.history(), LoanAccount.PENALTY_RECEIVABLE)).isEqualTo("-4.88");
        bank.when(new ReverseTransaction(bank.history().head() - 1, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.REVERSAL_OF_REVERSAL);
    }

    @Test
    void the_last_payment_undone_reopens_the_loan() {
        var bank = lent(NEXT).on(day(4, 10)).asked(repay("2100.00"));
        assertThat(loan(bank.history(), "L").books().status()).isEqualTo(Status.CLOSED);
        var paid = bank.history().events().size() - 1;
        bank.when(new ReverseTransaction(paid, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class, LoanReopened.class);
    }

    @Test
    void held_credit_is_recorded_by_whoever_comes_next() {
        var bank = lent(new Hold()).on(day(3, 20)).asked(repay("600.00"));
        assertThat(books(bank.history(), LoanAccount.CLIENT_CREDIT)).isEqualTo("-600.00");
        bank.on(day(5, 1))
                .when(repay("10.00"))
                .thenHappens(CreditApplied.class, RepaymentReceived.class);
        assertThat(books(bank.history(), LoanAccount.CLIENT_CREDIT)).isEqualTo("-88.99");
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("1512.32");
        bank.when(new RefundCredit("L", kes("88.99"), Optional.empty(), Optional.empty(), AT_TILL))
                .thenHappens(CreditRefunded.class);
        bank.when(new RefundCredit("L", kes("0.01"), Optional.empty(), Optional.empty(), AT_TILL))
                .thenRefused(ServicingRefusal.REFUNDED_MORE_THAN_CREDIT);
    }

    @Test
    void what_fell_due_by_itself_is_not_taken_back_alone() {
        var bank = lent(new Hold()).on(day(3, 20)).asked(repay("600.00")).on(day(5, 1));
        bank.when(repay("10.00")).thenHappens(CreditApplied.class, RepaymentReceived.class);
        var applied = bank.history().head() - 1;
        bank.when(new ReverseTransaction(applied, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.FELL_DUE);
        bank.when(new MovePosting(applied, "L", "a", BY_CASHIER))
                .thenRefused(CorrectionRefusal.FELL_DUE);
    }

    @Test
    void settles_at_the_quote() {
        var bank = lent(NEXT).on(day(3, 25));
        bank.when(
                        new SettleLoan(
                                "L", Optional.empty(), Optional.empty(), Optional.empty(), AT_TILL))
                .thenHappens(LoanSettled.class, LoanClosed.class);
        assertThat(balance(bank.history(), "till")).isEqualTo("2016.13");
        bank.when(repay("5.00")).thenHappens(RepaymentReceived.class);
        assertThat(books(bank.history(), LoanAccount.CLIENT_CREDIT)).isEqualTo("-5.00");
    }

    @Test
    void what_comes_in_after_a_write_off_is_a_recovery() {
        var bank = lent(NEXT).on(day(5, 1));
        bank.when(new WriteOffLoan("L", Optional.empty(), BY_CASHIER))
                .thenHappens(LoanWrittenOff.class);
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("0.00");
        assertThat(books(bank.history(), LoanAccount.IMPAIRMENT_EXPENSE)).isEqualTo("2000.00");
        assertThat(books(bank.history(), LoanAccount.LOSS_ALLOWANCE)).isEqualTo("0.00");
        bank.when(repay("150.00")).thenHappens(RecoveryReceived.class);
        var recovered = bank.history().head();
        assertThat(books(bank.history(), LoanAccount.RECOVERY_INCOME)).isEqualTo("-150.00");
        bank.when(new ReverseTransaction(recovered, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class);
        assertThat(books(bank.history(), LoanAccount.RECOVERY_INCOME)).isEqualTo("0.00");
    }

    @Test
    void waives_no_more_than_is_due() {
        var bank = lent(NEXT).on(day(4, 20));
        bank.when(waive("4.89"))
                .thenRefused(ServicingRefusal.WAIVED_MORE_THAN_DUE)
                .onFigure("due", "4.88");
        bank.when(waive("4.88")).thenHappens(DueWaived.class);
        assertThat(legs(bank)).containsExactly("penalty -4.88", "penalty_income 4.88");
    }

    @Test
    void a_late_payment_cuts_a_waiver() {
        var bank = lent(NEXT).on(day(4, 20)).asked(waive("4.88"));
        bank.when(repay("521.01", day(4, 10)))
                .thenHappens(RepaymentReceived.class, AllocationsRestated.class);
        assertThat(books(bank.history(), LoanAccount.PENALTY_INCOME)).isEqualTo("0.00");
    }

    @Test
    void a_payment_goes_to_the_loan_it_was_meant_for() {
        var bank =
                lent(NEXT)
                        .asked(apply("M", "baraka", "2000.00"), approve("M"), disburse("M"))
                        .on(day(4, 10))
                        .asked(repay("521.01"));
        var payment = bank.history().head();
        bank.on(day(4, 12))
                .when(new MovePosting(payment, "L", "M", BY_CASHIER))
                .thenHappens(TransactionReversed.class, RepaymentReceived.class);
        assertThat(balance(bank.history(), "till")).isEqualTo("521.01");
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("2000.00");
        var other = loan(bank.history(), "M").books();
        assertThat(other.balance(LoanAccount.LOAN_PORTFOLIO)).isEqualTo(151_232);
    }

    @Test
    void a_top_up_settles_the_old_loan_out_of_the_new_one() {
        var bank = lent(NEXT).asked(apply("M", "amina", "3000.00"), approve("M")).on(day(3, 25));
        bank.when(new TopUpLoan("M", "L", "a", BY_CASHIER))
                .thenHappens(LoanDisbursed.class, LoanSettled.class, LoanClosed.class);
        assertThat(balance(bank.history(), "a")).isEqualTo("953.87");
    }

    @Test
    void a_top_up_pays_the_old_loan_whole_or_not_at_all() {
        var bank = lent(NEXT).asked(apply("M", "amina", "1000.00"), approve("M"));
        bank.when(new TopUpLoan("M", "L", "a", BY_CASHIER))
                .thenRefused(LoanRefusal.TOP_UP_TOO_SMALL);
    }

    @Test
    void an_unanswered_channel_holds_the_loan() {
        var bank = village(NEXT).asked(apply("L", "amina", "2000.00"), approve("L"));
        bank.asked(new InstructDisbursement("L", BY_CASHIER))
                .when(new InstructDisbursement("L", BY_CASHIER))
                .thenRefused(LoanRefusal.INSTRUCTED);
        bank.asked(new FailDisbursement("L", BY_CASHIER))
                .when(new FailDisbursement("L", BY_CASHIER))
                .thenRefused(LoanRefusal.NOT_INSTRUCTED);
        bank.asked(new InstructDisbursement("L", BY_CASHIER))
                .when(disburse("L"))
                .thenHappens(LoanDisbursed.class);
    }

    @Test
    void a_disbursement_is_undone_while_nothing_followed_it() {
        var bank = lent(NEXT);
        var disbursement = bank.history().head();
        bank.asked(repay("10.00"))
                .when(new ReverseTransaction(disbursement, false, BY_CASHIER))
                .thenRefused(ServicingRefusal.LATER_DECISION);
        bank.asked(new ReverseTransaction(bank.history().head(), false, BY_CASHIER))
                .when(new ReverseTransaction(disbursement, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class);
        assertThat(balance(bank.history(), "float")).isEqualTo("0.00");
        bank.when(disburse("L")).thenHappens(LoanDisbursed.class);
    }

    @Test
    void a_decision_that_moved_nothing_is_undone_too() {
        var bank = lent(NEXT).on(day(4, 1));
        bank.when(new StopAccrual("L", "disaster", Optional.of(day(3, 20)), BY_CASHIER))
                .thenHappens(AccrualStopped.class);
        bank.when(new ReverseTransaction(bank.history().head(), false, BY_CASHIER))
                .thenHappens(DecisionReversed.class);
    }

    @Test
    void another_rate_holds_from_its_day() {
        var bank = lent(NEXT).on(day(4, 10)).asked(repay("521.01")).on(day(4, 25));
        bank.when(
                        new RescheduleLoan(
                                "L",
                                Optional.of(AnnualRate.ZERO),
                                Optional.empty(),
                                "rate-change",
                                Optional.empty(),
                                BY_CASHIER))
                .thenHappens(LoanRescheduled.class);
        bank.on(day(5, 10)).when(repay("516.71")).thenHappens(RepaymentReceived.class);
        // 15 of the 30 days of 25.21 were earned at the old rate; a third of 1,512.32 is left
        assertThat(legs(bank)).containsExactly("principal -504.11", "interest -12.60");
    }

    @Test
    void refuses_what_comes_too_early() {
        var bank = village(NEXT).asked(apply("L", "amina", "2000.00"));
        bank.when(disburse("L")).thenRefused(LoanRefusal.NOT_APPROVED);
        bank.when(repay("1.00")).thenRefused(LoanRefusal.NOT_DISBURSED);
        bank.asked(approve("L")).when(approve("L")).thenRefused(LoanRefusal.NOT_APPLIED);
        bank.when(new RejectLoan("L", BY_CASHIER)).thenRefused(LoanRefusal.NOT_APPLIED);
        bank.asked(disburse("L")).when(disburse("L")).thenRefused(LoanRefusal.NOT_APPROVED);
        bank.when(repay("1.00", LoanVillage.MAR_10.minusDays(1)))
                .thenRefused(ServicingRefusal.BEFORE_DISBURSEMENT);
        bank.when(repay("1.00", day(3, 11))).thenRefused(PostingRefusal.VALUE_DATE_IN_FUTURE);
    }

    @Test
    void refuses_what_names_nothing() {
        var bank = lent(NEXT);
        bank.when(new RepayLoan("X", kes("1.00"), Optional.empty(), Optional.empty(), AT_TILL))
                .thenRefused(LoanRefusal.UNKNOWN);
        bank.when(new RepayLoan("a", kes("1.00"), Optional.empty(), Optional.empty(), AT_TILL))
                .thenRefused(LoanRefusal.UNKNOWN);
        bank.when(new RepayLoan("L", kes("1.00"), Optional.empty(), Optional.empty(), BY_CASHIER))
                .thenRefused(LoanRefusal.NO_OTHER_SIDE);
        bank.when(apply("L", "amina", "2000.00")).thenRefused(LoanRefusal.ID_TAKEN);
        bank.when(apply("a", "amina", "2000.00")).thenRefused(LoanRefusal.ID_TAKEN);
        bank.when(repay("0.00")).thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void refuses_terms_outside_the_product() {
        village(NEXT)
                .when(apply("L", "amina", "99.99"))
                .thenRefused(LoanTermsRefusal.PRINCIPAL_OUT_OF_LIMITS);
        var bank = village(NEXT).asked(apply("L", "amina", "2000.00"));
        var more = Optional.of(TermsAsked.usual(kes("10000.01")));
        bank.when(new LoanCommand.ApproveLoan("L", more, BY_CASHIER))
                .thenRefused(LoanTermsRefusal.PRINCIPAL_OUT_OF_LIMITS);
    }

    private static WaiveDue waive(String amount) {
        return new WaiveDue("L", DebtComponent.PENALTY, kes(amount), Optional.empty(), BY_CASHIER);
    }

    /** The loan's own legs and the bank's of the newest movement, in the order of payment. */
    private static List<String> legs(Given bank) {
        var event = (LoanEvent.Moved) bank.history().events().getLast();
        return event.movement().legs().stream()
                .filter(leg ->
                        leg instanceof Leg.OfRole
                                || ((Leg.OfAccount) leg).component() != Component.TILL)
                .map(LoanVillage::text)
                .toList();
    }
}
