package org.quipu.projections.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.loan.LoanVillage.day;
import static org.quipu.core.loan.LoanVillage.lent;
import static org.quipu.projections.runtime.FollowedBank.LEDGER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.account.Role;
import org.quipu.core.approval.ApprovalCommand.GrantApproval;
import org.quipu.core.approval.Checker;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.payment.Payment;
import org.quipu.core.payment.PaymentCommand.AssignPayment;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentCommand.Sent;
import org.quipu.core.payment.PaymentCommand.TakePaymentFile;
import org.quipu.core.payment.PaymentFile;
import org.quipu.core.servicing.AllocationRule.NextInstalments;
import org.quipu.projections.balances.Balances;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.When;
import org.quipu.projections.journal.Journal;
import org.quipu.projections.journal.JournalQueries;
import org.quipu.projections.journal.TrialBalance.Scope;
import org.quipu.projections.runtime.FollowedBank;

/** What the read side tells of reported payments. */
class PaymentsTest {
    private final FollowedBank house =
            new FollowedBank(
                    lent(new NextInstalments()), new Balances(), new Journal(), new Payments());
    private final PaymentQueries queries = new PaymentQueries(house.database);
    private final long taken =
            house.ask(day(4, 10), file("f", sent(2, "T1", "L"), sent(3, "T2", "?")));

    @Test
    void a_file_tells_what_became_of_each_line_and_a_transaction_which_lines_it_is_from() {
        house.ask(day(4, 10), file("g", sent(2, "T2", "?"), sent(3, "T3", "L")));
        house.follow();
        assertThat(queries.files(LEDGER, Optional.empty(), 10))
                .extracting(it -> it.file() + " " + it.shares().refused().payments())
                .containsExactly("g 1", "f 0");
        var lines = queries.file(LEDGER, "f").orElseThrow().lines();
        assertThat(lines)
                .extracting(it -> it.line() + " " + it.reported() + " " + it.outcome())
                .containsExactly("2 T1 posted", "3 T2 suspended");
        assertThat(lines.getFirst().loan()).contains("L");
        assertThat(queries.linesOf(LEDGER, taken))
                .extracting(it -> it.file() + " " + it.line() + " " + it.outcome())
                .containsExactly("f 3 suspended", "g 2 refused");
        assertThat(queries.linesOf(LEDGER, lines.getFirst().transaction().orElseThrow()))
                .extracting(ReportedFile.Line::line)
                .containsExactly(2);
        assertThat(house.rebuilt()).isEmpty();
    }

    @Test
    void what_waits_is_what_the_books_have_in_suspense_at_every_position() {
        waits("100.00");
        var assigned =
                house.ask(day(4, 11), new AssignPayment(taken, "L", Optional.empty(), BY_CASHIER));
        waits("0.00");
        assertThat(payment().status()).isEqualTo("assigned");
        assertThat(payment().left().orElseThrow().loan()).contains("L");
        house.ask(day(4, 12), new ReverseTransaction(assigned - 1, false, BY_CASHIER));
        waits("100.00");
        assertThat(payment().isWaiting()).isTrue();
        var asked = house.ask(day(4, 13), new ReturnPayment(taken, Optional.empty(), BY_CASHIER));
        house.ask(
                day(4, 13),
                new GrantApproval(asked, Checker.UNLIMITED, Envelope.of("checker", "test")));
        waits("0.00");
        assertThat(payment().status()).isEqualTo("returned");
        house.ask(day(4, 14), transfer("float", "suspense", "5.00"));
        waits("5.00");

        var then = new When(Optional.empty(), Optional.of(new Known.At(assigned)));
        assertThat(queries.suspense(LEDGER, then, Suspense.Request.WAITING).waiting()).isEmpty();
        var before = new When(Optional.of(day(4, 10)), Optional.empty());
        assertThat(queries.suspense(LEDGER, before, Suspense.Request.WAITING).payments())
                .extracting(SuspendedPayment::position)
                .containsExactly(taken);
        assertThat(house.rebuilt()).isEmpty();
    }

    private SuspendedPayment payment() {
        return queries.suspended(LEDGER, taken).orElseThrow();
    }

    private void waits(String amount) {
        house.follow();
        var waiting = queries.suspense(LEDGER, When.NOW, Suspense.Request.WAITING).waiting();
        assertThat(waiting.stream().map(it -> it.amount().decimal()).findFirst().orElse("0.00"))
                .isEqualTo(amount);
        var books = new JournalQueries(house.database).trialBalance(LEDGER, When.NOW, Scope.ALL);
        assertThat(books.sheets())
                .flatExtracting(sheet -> sheet.lines())
                .filteredOn(line ->
                        line.account().code().equals(Integer.toString(Role.SUSPENSE.code())))
                .extracting(line -> line.balance().negated().decimal())
                .containsExactly(amount);
    }

    private static Sent sent(int line, String transaction, String payee) {
        return new Sent(
                new Payment(line, transaction, day(4, 1), kes("100.00")),
                payee,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TakePaymentFile file(String id, Sent... sent) {
        return new TakePaymentFile(
                new PaymentFile(
                        id,
                        "mpesa",
                        "digest",
                        Optional.of("mpesa.csv"),
                        "float",
                        "suspense",
                        kes(sent.length + "00.00")),
                List.of(sent),
                BY_CASHIER);
    }
}
