package org.quipu.projections.payment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Clears;
import org.quipu.core.account.Reverses;
import org.quipu.core.correction.CorrectionEvent.PostingMoved;
import org.quipu.core.payment.PaymentEvent.OfFile;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;
import org.quipu.core.payment.Suspended;
import org.quipu.projections.runtime.CopyRows;
import org.quipu.projections.runtime.Happened;
import org.quipu.projections.runtime.Schema;

/** The rows a batch of events adds. */
final class PaymentRows {
    private final CopyRows files =
            new CopyRows(
                    "$.payment_file (file, position, channel, name, digest, account, suspense,"
                            + " currency, total, booked_on, actor)",
                    11);
    private final CopyRows lines =
            new CopyRows(
                    "$.payment_line (file, line, position, reported, value_date, amount, outcome,"
                            + " rule, loan, transaction)",
                    10);
    private final CopyRows suspended =
            new CopyRows(
                    "$.payment_suspended (position, account, paid_to, currency, amount, value_date,"
                            + " booked_on, external_id, channel, rule)",
                    10);
    private final CopyRows left =
            new CopyRows(
                    "$.payment_left (payment, position, how, taken_by, loan, booked_on, actor)", 7);
    private final CopyRows undone = new CopyRows("$.payment_undone (transaction, position)", 2);

    void add(Happened happened) {
        var at = happened.position();
        var event = happened.event();
        Suspended.by(event).ifPresent(it -> suspended(it, event, at));
        switch (event) {
            case PaymentFileTaken it -> file(it, at);
            case OfFile it -> line(it, at);
            case Clears it -> left(it, at);
            case PostingMoved it ->
                    left.row()
                            .bigint(it.moves())
                            .bigint(at)
                            .text("moved")
                            .bigint(at)
                            .text(Optional.empty())
                            .date(it.bookedOn())
                            .text(it.envelope().actor());
            case Reverses it -> undone.row().bigint(it.reverses()).bigint(at);
            default -> {}
        }
    }

    private void file(PaymentFileTaken event, long at) {
        var file = event.file();
        files.row()
                .text(file.id())
                .bigint(at)
                .text(file.channel())
                .text(file.name())
                .text(file.digest())
                .text(file.account())
                .text(file.suspense())
                .text(file.total().currency().getCurrencyCode())
                .bigint(file.total().minor())
                .date(event.bookedOn())
                .text(event.envelope().actor());
    }

    private void line(OfFile event, long at) {
        var payment = event.payment();
        lines.row()
                .text(event.file())
                .integer(payment.line())
                .bigint(at)
                .text(payment.transaction())
                .date(payment.date())
                .bigint(payment.amount().minor());
        switch (event) {
            case PaymentMatched it ->
                    outcome("posted", Optional.empty(), Optional.of(it.loan()))
                            .bigint(it.repayment());
            case PaymentSuspended it ->
                    outcome("suspended", Optional.of(it.rule()), it.loan()).bigint(at);
            case PaymentRefused it ->
                    outcome("refused", Optional.of(it.rule()), Optional.empty())
                            .bigint(
                                    it.transaction()
                                            .map(OptionalLong::of)
                                            .orElseGet(OptionalLong::empty));
        }
    }

    private CopyRows outcome(String outcome, Optional<String> rule, Optional<String> loan) {
        return lines.text(outcome).text(rule).text(loan);
    }

    private void suspended(Suspended payment, LedgerEvent event, long at) {
        suspended
                .row()
                .bigint(at)
                .text(payment.account())
                .text(payment.from())
                .text(payment.amount().currency().getCurrencyCode())
                .bigint(payment.amount().minor())
                .date(payment.valueDate())
                .date(event.bookedOn())
                .text(event.envelope().externalId())
                .text(event.envelope().channel())
                .text(
                        event instanceof PaymentSuspended it
                                ? Optional.of(it.rule())
                                : Optional.empty());
    }

    private void left(Clears event, long at) {
        var loan =
                event instanceof PaymentAssigned it
                        ? Optional.of(it.loan())
                        : Optional.<String>empty();
        left.row()
                .bigint(event.clears())
                .bigint(at)
                .text(loan.isPresent() ? "assigned" : "returned")
                .bigint(event.by(at))
                .text(loan)
                .date(event.bookedOn())
                .text(event.envelope().actor());
    }

    void write(Connection connection, Schema schema) throws SQLException {
        files.copy(connection, schema);
        lines.copy(connection, schema);
        suspended.copy(connection, schema);
        left.copy(connection, schema);
        undone.copy(connection, schema);
    }
}
