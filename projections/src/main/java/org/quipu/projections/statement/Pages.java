package org.quipu.projections.statement;

import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;
import org.quipu.projections.balances.Account;

/** The pages that papers are put on. */
final class Pages {
    private static final float MARGIN = 48;

    private Pages() {}

    /** What is put on the pages. */
    @FunctionalInterface
    interface Content {
        void into(Document document);
    }

    static byte[] of(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            content.into(document);
        }
        return bytes.toByteArray();
    }

    /** An account as people know it. */
    static String named(Account account) {
        return account.id() + account.externalId().map(it -> " (" + it + ")").orElse("");
    }
}
