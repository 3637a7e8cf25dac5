package org.quipu.projections.statement;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.IssuedStatement;
import org.quipu.projections.balances.IssuedStatements.Certified;

/** Statements and certificates as pages for people. */
public final class StatementPdf {
    private static final float MARGIN = 48;
    private static final float[] LINES = {15, 15, 32, 19, 19};
    private static final float[] INTEREST = {40, 12, 16, 16, 16};

    private StatementPdf() {}

    static byte[] write(IssuedStatement statement) {
        var heading = statement.heading();
        var account = statement.account();
        return page(document -> {
            document.add(Words.title("Account statement " + heading.number()));
            document.add(
                    Words.plain(
                            "Account %s, %s, %s to %s"
                                    .formatted(
                                            named(account),
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

    /**
     * What a year's interest came to, as tax offices ask for it.
     *
     * @param holder whose accounts
     * @param year the calendar year
     * @param accounts what each earned
     * @return the page
     */
    public static byte[] certificate(String holder, int year, List<Certified> accounts) {
        return page(document -> {
            document.add(Words.title("Interest and tax " + year));
            document.add(Words.plain("Holder " + holder));
            var table =
                    Words.table(INTEREST, 3, "Account", "Currency", "Interest", "Tax", "Received");
            for (var each : accounts) {
                table.addCell(Words.cell(named(each.account())));
                table.addCell(Words.cell(each.account().currency().getCurrencyCode()));
                for (var figure : List.of(each.gross(), each.tax(), each.net())) {
                    table.addCell(Words.figure(figure.decimal()));
                }
            }
            document.add(table);
            document.add(
                    Words.small(
                            "Interest credited in the books of %d; tax is withheld from it."
                                    .formatted(year)));
        });
    }

    private static String named(Account account) {
        return account.id() + account.externalId().map(it -> " (" + it + ")").orElse("");
    }

    /** An event's name in words: {@code savings.fee-charged.v1} is fee charged. */
    private static String words(String type) {
        var name = type.substring(type.indexOf('.') + 1).replaceAll("\\.v\\d+$", "");
        var plain = name.replace('-', ' ');
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    /** What is put on the pages. */
    @FunctionalInterface
    private interface Content {
        void into(Document document);
    }

    private static byte[] page(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            content.into(document);
        }
        return bytes.toByteArray();
    }
}
