package org.quipu.projections.statement;

import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.quipu.core.money.Money;

/** How words and figures look on a page: one face, four sizes, rules instead of boxes. */
final class Words {
    private static final float PADDING = 4;
    private static final float GAP = 8;
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 18);
    private static final Font PLAIN = FontFactory.getFont(FontFactory.HELVETICA, 10);
    private static final Font STRONG = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 9);
    private static final Font TABLE = FontFactory.getFont(FontFactory.HELVETICA, 9);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 7);

    private Words() {}

    static Paragraph title(String text) {
        return spaced(new Paragraph(text, TITLE));
    }

    static Paragraph plain(String text) {
        return spaced(new Paragraph(text, PLAIN));
    }

    static Paragraph small(String text) {
        return spaced(new Paragraph(text, SMALL));
    }

    static Paragraph balance(String what, Money balance) {
        return plain(what + ": " + balance.decimal() + " " + balance.currency().getCurrencyCode());
    }

    private static Paragraph spaced(Paragraph paragraph) {
        paragraph.setSpacingAfter(GAP);
        return paragraph;
    }

    /** Its last columns are figures. */
    static PdfPTable table(float[] widths, int figures, String... headings) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(GAP);
        table.setHeaderRows(1);
        var words = widths.length - figures;
        for (var at = 0; at < headings.length; at++) {
            var cell = cell(new Phrase(headings[at], STRONG));
            cell.setHorizontalAlignment(at < words ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            table.addCell(cell);
        }
        return table;
    }

    static PdfPCell cell(String text) {
        return cell(new Phrase(text, TABLE));
    }

    static PdfPCell strong(String text) {
        return cell(new Phrase(text, STRONG));
    }

    static PdfPCell figure(String text) {
        return right(cell(text));
    }

    static PdfPCell strongFigure(String text) {
        return right(strong(text));
    }

    private static PdfPCell right(PdfPCell cell) {
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    private static PdfPCell cell(Phrase phrase) {
        var cell = new PdfPCell(phrase);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidthBottom(0.25f);
        cell.setPadding(PADDING);
        return cell;
    }
}
