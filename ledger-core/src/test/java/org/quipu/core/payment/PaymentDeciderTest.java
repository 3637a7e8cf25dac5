package org.quipu.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.balance;
import static org.quipu.core.Village.kes;
import static org.quipu.core.loan.LoanVillage.apply;
import static org.quipu.core.loan.LoanVillage.approve;
import static org.quipu.core.loan.LoanVillage.books;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.disburse;
import static org.quipu.core.loan.LoanVillage.lent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Given;
import org.quipu.core.Village;
import org.quipu.core.account.Component;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.ApprovalEvent.ApprovalGranted;
import org.quipu.core.approval.ApprovalEvent.ApprovalRequested;
import org.quipu.core.approval.Checker;
import org.quipu.core.correction.CorrectionCommand.MovePosting;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.correction.CorrectionRefusal;
import org.quipu.core.loan.LoanCommand.SettleLoan;
import org.quipu.core.loan.LoanEvent.LoanClosed;
import org.quipu.core.loan.LoanEvent.RepaymentReceived;
import org.quipu.core.loan.LoanRefusal;
import org.quipu.core.payment.PaymentCommand.AssignPayment;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentCommand.Sent;
import org.quipu.core.payment.PaymentCommand.TakePaymentFile;
import org.quipu.core.payment.PaymentEvent.OfFile;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentReturned;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;
import org.quipu.core.posting.PostingRefusal;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.core.servicing.LoanAccount;

/** Files of payments: to loans, into suspense, and out of it. */
class PaymentDeciderTest {
    @Test
    void repays_the_loan_or_the_one_loan_of_the_client_that_a_payer_names() {
        var bank = bank();
        bank.when(file("f", sent("T1", "100.00", "L"), sent("T2", "50.00", "amina")))
                .thenHappens(
                        PaymentFileTaken.class,
                        RepaymentReceived.class,
                        PaymentMatched.class,
                        RepaymentReceived.class,
                        PaymentMatched.class);
        assertThat(balance(bank.history(), "float")).isEqualTo("-1830.00");
        var second = (PaymentMatched) bank.history().events().getLast();
        assertThat(second.loan()).isEqualTo("L");
        assertThat(second.repayment()).isEqualTo(bank.history().head() - 1);
        var repayment =
                (RepaymentReceived) bank.history().events().get((int) second.repayment() - 1);
        assertThat(repayment.envelope().externalId()).contains("mpesa:T2");
        assertThat(repayment.movement().valueDate()).isEqualTo(day(4, 1));
    }

    @Test
    void lets_wait_in_suspense_what_it_cannot_tell_the_loan_of() {
        var bank =
                bank().asked(
                                apply("M", "baraka", "2000.00"),
                                approve("M"),
                                disburse("M"),
                                apply("N", "baraka", "2000.00"),
                                approve("N"),
                                disburse("N"),
                                Village.client("mercy"));
        bank.when(
                file(
                        "f",
                        sent("T1", "1.00", "nobody"),
                        sent("T2", "2.00", "baraka"),
                        sent("T3", "4.00", "mercy"),
                        sent("T4", "8.00", "a")));
        assertThat(outcomes(bank))
                .containsExactly(
                        "T1 payment/unknown-payee",
                        "T2 payment/several-loans",
                        "T3 payment/no-running-loan",
                        "T4 payment/unknown-payee");
        assertThat(balance(bank.history(), "suspense")).isEqualTo("15.00");
    }

    @Test
    void sees_the_payments_before_and_lets_wait_what_comes_for_a_closed_loan() {
        var bank = bank();
        bank.when(file("f", sent("T1", "2084.02", "L"), sent("T2", "7.00", "L")));
        assertThat(bank.history().events()).anyMatch(LoanClosed.class::isInstance);
        assertThat(outcomes(bank)).containsExactly("T1 matched", "T2 loan/closed");
        assertThat(balance(bank.history(), "suspense")).isEqualTo("7.00");
    }

    @Test
    void takes_a_payment_once_however_many_files_report_it() {
        var bank = bank().asked(file("f", sent("T1", "100.00", "L"), sent("T2", "5.00", "nobody")));
        var float_ = balance(bank.history(), "float");
        bank.when(file("f", sent("T1", "100.00", "L"), sent("T2", "5.00", "nobody")))
                .thenRefused(PaymentRefusal.FILE_TAKEN);
        bank.when(file("g", sent("T2", "5.00", "nobody"), sent("T1", "100.00", "L")));
        assertThat(outcomes(bank).subList(2, 4))
                .containsExactly(
                        "T2 posting/external-id-taken there", "T1 posting/external-id-taken there");
        assertThat(balance(bank.history(), "float")).isEqualTo(float_);
    }

    @Test
    void refuses_a_payment_that_not_even_suspense_may_take() {
        var bank = bank();
        bank.on(day(3, 20)).when(file("f", sent("T1", "100.00", "L"), sent("T2", "1.00", "x")));
        assertThat(outcomes(bank))
                .containsExactly(
                        "T1 posting/value-date-in-future", "T2 posting/value-date-in-future");
    }

    @Test
    void refuses_a_file_that_contradicts_itself() {
        var bank = bank();
        var sent = sent("T1", "100.00", "L");
        bank.when(file("f", "99.00", "float", "suspense", sent))
                .thenRefused(PaymentRefusal.DOES_NOT_ADD_UP)
                .onFigure("payments", "100.00");
        bank.when(file("f", "200.00", "float", "suspense", sent, sent))
                .thenRefused(PaymentRefusal.TRANSACTION_TWICE);
        bank.when(file("f", "0.00", "float", "suspense")).thenRefused(PaymentRefusal.PAYMENTS);
        bank.when(file("f", "100.00", "suspense", "suspense", sent))
                .thenRefused(PaymentRefusal.NOT_A_SETTLEMENT_ACCOUNT);
        bank.when(file("f", "100.00", "float", "till", sent))
                .thenRefused(PaymentRefusal.NOT_A_SUSPENSE_ACCOUNT);
        bank.when(file("f", "0.00", "float", "suspense", sent("T1", "0.00", "L")))
                .thenRefused(PostingRefusal.AMOUNT_NOT_POSITIVE);
    }

    @Test
    void repays_a_loan_from_suspense_as_if_the_money_had_come_for_it_at_once() {
        var bank = suspended();
        var payment = bank.history().head();
        bank.when(assign(payment, "L")).thenHappens(RepaymentReceived.class, PaymentAssigned.class);
        assertThat(balance(bank.history(), "suspense")).isEqualTo("0.00");
        assertThat(books(bank.history(), LoanAccount.LOAN_PORTFOLIO)).isEqualTo("1512.32");
        var repayment = (RepaymentReceived) bank.history().events().get((int) payment);
        assertThat(repayment.movement().valueDate()).isEqualTo(day(4, 1));
        bank.when(assign(payment, "L"))
                .thenRefused(PaymentRefusal.LEFT_SUSPENSE)
                .onFigure("transaction", Long.toString(payment + 1));
        bank.when(back(payment)).thenRefused(PaymentRefusal.LEFT_SUSPENSE);
        bank.when(new MovePosting(payment + 1, "L", "M", BY_CASHIER))
                .thenRefused(CorrectionRefusal.OUT_OF_SUSPENSE);
        bank.when(new ReverseTransaction(payment, false, BY_CASHIER))
                .thenRefused(CorrectionRefusal.ALREADY_MOVED);
    }

    @Test
    void waits_again_once_its_repayment_is_taken_back() {
        var bank = suspended();
        var payment = bank.history().head();
        bank.asked(assign(payment, "L"));
        bank.when(new ReverseTransaction(payment + 1, false, BY_CASHIER))
                .thenHappens(TransactionReversed.class);
        assertThat(balance(bank.history(), "suspense")).isEqualTo("521.01");
        bank.when(assign(payment, "L")).thenHappens(RepaymentReceived.class, PaymentAssigned.class);
        bank.when(assign(payment, "L")).thenRefused(PaymentRefusal.LEFT_SUSPENSE);
        assertThat(balance(bank.history(), "suspense")).isEqualTo("0.00");
    }

    @Test
    void goes_back_where_it_came_from_once_a_second_person_agrees() {
        var bank = suspended();
        var payment = bank.history().head();
        var before = balance(bank.history(), "float");
        bank.when(back(payment)).thenHappens(ApprovalRequested.class);
        bank.when(granted(bank.history().head()))
                .thenHappens(ApprovalGranted.class, PaymentReturned.class);
        assertThat(balance(bank.history(), "suspense")).isEqualTo("0.00");
        assertThat(kes(before).minus(kes(balance(bank.history(), "float"))))
                .isEqualTo(kes("521.01"));
        bank.when(assign(payment, "L")).thenRefused(PaymentRefusal.LEFT_SUSPENSE);
        bank.asked(new ReverseTransaction(bank.history().head(), false, BY_CASHIER));
        bank.when(assign(payment, "L")).thenHappens(RepaymentReceived.class, PaymentAssigned.class);
    }

    @Test
    void leaves_suspense_for_a_loan_that_takes_it_and_not_before_it_came() {
        var bank = suspended();
        var payment = bank.history().head();
        bank.when(new AssignPayment(payment, "L", Optional.of(day(3, 31)), BY_CASHIER))
                .thenRefused(PaymentRefusal.BEFORE_PAYMENT);
        bank.when(assign(payment, "X")).thenRefused(LoanRefusal.UNKNOWN);
        bank.when(assign(1, "L")).thenRefused(PaymentRefusal.NOT_IN_SUSPENSE);
        bank.when(assign(999, "L")).thenRefused(PaymentRefusal.NOT_IN_SUSPENSE);
        bank.asked(
                new SettleLoan(
                        "L",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Village.AT_TILL));
        bank.when(assign(payment, "L")).thenRefused(LoanRefusal.CLOSED);
    }

    private static Given bank() {
        return lent(new NextInstalments())
                .asked(Village.settlement("bank", Component.BANK))
                .on(day(4, 10));
    }

    private static Given suspended() {
        return bank().asked(file("f", sent("T1", "521.01", "nobody")));
    }

    private static AssignPayment assign(long payment, String loan) {
        return new AssignPayment(payment, loan, Optional.empty(), BY_CASHIER);
    }

    private static ReturnPayment back(long payment) {
        return new ReturnPayment(payment, Optional.empty(), BY_CASHIER);
    }

    private static GrantApproval granted(long approval) {
        return new GrantApproval(approval, Checker.UNLIMITED, Envelope.of("checker", "test"));
    }

    private static Sent sent(String transaction, String amount, String payee) {
        return new Sent(
                new Payment(2, transaction, day(4, 1), kes(amount)),
                payee,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TakePaymentFile file(String id, Sent... sent) {
        var total = kes("0.00");
        for (var each : sent) total = total.plus(each.payment().amount());
        return file(id, total.decimal(), "float", "suspense", sent);
    }

    private static TakePaymentFile file(
            String id, String total, String account, String suspense, Sent... sent) {
        return new TakePaymentFile(
                new PaymentFile(
                        id, "mpesa", "digest", Optional.empty(), account, suspense, kes(total)),
                List.of(sent),
                BY_CASHIER);
    }

    private static List<String> outcomes(Given bank) {
        var all = new ArrayList<String>();
        for (var event : bank.history().events()) {
            if (!(event instanceof OfFile line)) continue;
            var outcome =
                    switch (line) {
                        case PaymentMatched _ -> "matched";
                        case PaymentSuspended it -> it.rule();
                        case PaymentRefused it ->
                                it.rule() + (it.transaction().isPresent() ? " there" : "");
                    };
            all.add(line.payment().transaction() + " " + outcome);
        }
        return all;
    }
}
