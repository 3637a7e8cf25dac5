package org.quipu.projections.console;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a browser is to keep as a file. */
final class Download {
    private Download() {}

    static ResponseEntity<String> csv(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".csv\"")
                .body(text);
    }
}
