package org.quipu.projections.statement;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfPTable;
import org.quipu.core.account.Component;
import org.quipu.projections.balances.Certificate;
import org.quipu.projections.balances.Certificate.Certified;
import org.quipu.projections.balances.Certificate.Sums;

/** What a year's interest came to, as tax offices ask for it. */
public final class CertificatePdf {
    private static final float[] INTEREST = {40, 20, 12, 16, 14, 16};

    private CertificatePdf() {}

    /**
     * A certificate as a page.
     *
     * @param certificate what is certified
     * @return the page
     */
    public static byte[] write(Certificate certificate) {
        return Pages.of(document -> {
            document.add(Words.title("Interest and tax " + certificate.year()));
            document.add(Words.plain("Holder " + certificate.holder()));
            document.add(interest(certificate));
            certificate.accounts().forEach(each -> notes(each, document));
            document.add(
                    Words.small(
                            "Interest credited or paid out in the books of %d; tax is withheld from it. As known at position %d."
                                    .formatted(
                                            certificate.year(), certificate.moment().position())));
        });
    }

    private static PdfPTable interest(Certificate certificate) {
        var table =
                Words.table(
                        INTEREST, 3, "Account", "Kind", "Currency", "Interest", "Tax", "Received");
        for (var each : certificate.accounts()) {
            table.addCell(Words.cell(Pages.named(each.account())));
            table.addCell(Words.cell(kind(each.account().component())));
            table.addCell(Words.cell(each.sums().currency().getCurrencyCode()));
            for (var figure : figures(each.sums())) table.addCell(Words.figure(figure));
        }
        for (var total : certificate.totals()) {
            table.addCell(Words.strong("Together"));
            table.addCell(Words.strong(""));
            table.addCell(Words.strong(total.currency().getCurrencyCode()));
            for (var figure : figures(total)) table.addCell(Words.strongFigure(figure));
        }
        return table;
    }

    private static List<String> figures(Sums sums) {
        return List.of(sums.gross().decimal(), sums.tax().decimal(), sums.net().decimal());
    }

    private static String kind(Component component) {
        return component == Component.TERM_DEPOSIT ? "Term deposit" : "Savings";
    }

    /** What the figures of an account alone do not tell. */
    private static void notes(Certified certified, Document document) {
        var sums = certified.sums();
        var account = Pages.named(certified.account());
        if (sums.isTakenBack()) {
            document.add(
                    Words.small(
                            "%s: interest is less by %s, and tax by %s, that bookings of the year took back."
                                    .formatted(
                                            account,
                                            sums.takenBack().decimal(),
                                            sums.givenBack().decimal())));
        }
        if (!sums.overdraft().isZero()) {
            document.add(
                    Words.small(
                            "%s: %s of interest was charged on its overdraft; it is not netted."
                                    .formatted(account, sums.overdraft().decimal())));
        }
    }
}
