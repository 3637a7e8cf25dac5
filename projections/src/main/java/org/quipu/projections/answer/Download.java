package org.quipu.projections.answer;

import org.quipu.projections.problem.Problem;
import org.quipu.projections.table.Table;
import org.quipu.projections.table.TableFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as downloads: the one way in which an answer or a page becomes a file. */
public final class Download {
    /** The media type of text tables. */
    static final String CSV = "text/csv;charset=UTF-8";

    private Download() {}

    /**
     * A table as a download.
     *
     * @param table what is in it
     * @param format csv or xlsx
     * @return the file
     * @throws Problem.Raised 404 for another format
     */
    public static ResponseEntity<byte[]> of(Table table, String format) {
        var file =
                TableFile.of(format)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such file."));
        return of(file.type(), file.name(table), file.write(table));
    }

    /**
     * Bytes as a download.
     *
     * @param type the media type
     * @param name of the file
     * @param content what is in it
     * @return the file
     */
    static ResponseEntity<byte[]> of(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
