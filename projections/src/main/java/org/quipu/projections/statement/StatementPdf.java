package org.quipu.projections.statement;

import java.util.Locale;
import org.openpdf.text.pdf.PdfPTable;
import org.quipu.projections.balances.IssuedStatement;

/** Statements as pages for people. */
final class StatementPdf {
    private static final float[] LINES = {15, 15, 32, 19, 19};

    private StatementPdf() {}

    static byte[] write(IssuedStatement statement) {
        var heading = statement.heading();
        var account = statement.account();
        return Pages.of(document -> {
            document.add(Words.title("Account statement " + heading.number()));
            document.add(
                    Words.plain(
                            "Account %s, %s, %s to %s"
                                    .formatted(
                                            Pages.named(account),
                                            account.currency().getCurrencyCode(),
                                            heading.from(),
                                            heading.to())));
            document.add(Words.balance("Balance before", heading.opening()));
            document.add(lines(statement));
            document.add(Words.balance("Balance after", heading.closing()));
            document.add(
                    Words.small(
                            "Sent on %s. What became known later is a line of the next statement."
                                    .formatted(heading.issuedOn())));
            document.add(Words.small("Digest of the lines: " + heading.digest()));
        });
    }

    private static PdfPTable lines(IssuedStatement statement) {
        var table = Words.table(LINES, 2, "Booked", "Value", "What", "Amount", "Balance");
        for (var line : statement.lines()) {
            table.addCell(Words.cell(line.booked().toString()));
            table.addCell(
                    Words.cell(line.value().equals(line.booked()) ? "" : line.value().toString()));
            table.addCell(
                    Words.cell(
                            words(line.texts().type())
                                    + line.texts().externalId().map(it -> " " + it).orElse("")));
            table.addCell(Words.figure(line.amount().decimal()));
            table.addCell(Words.figure(line.balance().decimal()));
        }
        return table;
    }

    /** An event's name in words: {@code savings.fee-charged.v1} is fee charged. */
    private static String words(String type) {
        var name = type.substring(type.indexOf('.') + 1).replaceAll("\\.v\\d+$", "");
        var plain = name.replace('-', ' ');
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
