package org.quipu.projections.answer;

import java.util.List;
import java.util.Optional;
import org.quipu.projections.payment.ReportedFile;
import org.quipu.projections.payment.SuspendedPayment.Left;
import org.quipu.projections.payment.Suspense;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;

/** Reported payments as tables. */
public final class PaymentTables {
    private PaymentTables() {}

    /**
     * What became of the lines of a file.
     *
     * @param lines in order
     * @return a line a payment
     */
    public static Table lines(List<ReportedFile.Line> lines) {
        var rows =
                Table.of(
                        "payment-file",
                        "line",
                        "transaction",
                        "value_date",
                        "amount",
                        "currency",
                        "outcome",
                        "rule",
                        "loan",
                        "id");
        for (var line : lines) {
            rows.row(
                    new Cell.Count(line.line()),
                    new Cell.Text(line.reported()),
                    new Cell.Day(line.valueDate()),
                    new Cell.Amount(line.amount()),
                    new Cell.Text(line.amount().currency().getCurrencyCode()),
                    new Cell.Text(line.outcome()),
                    text(line.rule()),
                    text(line.loan()),
                    text(line.transaction().map(String::valueOf)));
        }
        return rows.table();
    }

    /**
     * What is in suspense, or was.
     *
     * @param suspense a page
     * @return a line a payment
     */
    public static Table suspense(Suspense suspense) {
        var rows =
                Table.of(
                        "suspended-payments",
                        "id",
                        "external_id",
                        "channel",
                        "value_date",
                        "booking_date",
                        "amount",
                        "currency",
                        "account",
                        "paid_to",
                        "rule",
                        "status",
                        "left_on",
                        "left_by",
                        "loan",
                        "decided_by");
        for (var it : suspense.payments()) {
            var left = it.left();
            rows.row(
                    new Cell.Text(Long.toString(it.position())),
                    text(it.externalId()),
                    text(it.channel()),
                    new Cell.Day(it.valueDate()),
                    new Cell.Day(it.bookedOn()),
                    new Cell.Amount(it.amount()),
                    new Cell.Text(it.amount().currency().getCurrencyCode()),
                    new Cell.Text(it.account()),
                    new Cell.Text(it.paidTo()),
                    text(it.rule()),
                    new Cell.Text(it.status()),
                    left.<Cell>map(one -> new Cell.Day(one.bookedOn())).orElse(Cell.NOTHING),
                    text(left.map(one -> Long.toString(one.takenBy()))),
                    text(left.flatMap(Left::loan)),
                    text(left.map(Left::by)));
        }
        return rows.table();
    }

    private static Cell text(Optional<String> text) {
        return new Cell.Text(text.orElse(""));
    }
}
