package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The answers about the general ledger as files. */
@RestController
@Tag(name = "General ledger")
public class BooksFilesDoor {
    private static final int LINES = 10_000;
    private static final int ENTRIES = 1_000;

    private final BooksReading books;

    /**
     * The door.
     *
     * @param books where figures are asked
     */
    BooksFilesDoor(BooksReading books) {
        this.books = books;
    }

    /**
     * Answers with a file.
     *
     * @param report which answer
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with the parameters of the answer in JSON
     * @return the file
     */
    @GetMapping(
            path =
                    "/v1/{report:trial-balance|balance-sheet|income-statement|journal-entries}"
                            + ".{format:csv|xlsx}")
    @Operation(
            summary = "A statement or entries as a file",
            description =
                    "The same figures and parameters as the answer in JSON. Amounts of a workbook are"
                            + " numbers, dates are dates; words that look like a formula begin with an"
                            + " apostrophe. At most 1,000 entries; `cursor` goes on.")
    public ResponseEntity<byte[]> report(
            @PathVariable String report,
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Download.of(books.table(report, Caller.of(token), request, ENTRIES), format);
    }

    /**
     * Answers with a file.
     *
     * @param code the account of the chart
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with the parameters of the answer in JSON
     * @return the file
     */
    @GetMapping(path = "/v1/ledger-accounts/{code}.{format:csv|xlsx}")
    @Operation(
            summary = "The lines of an account as a file",
            description =
                    "The same lines and parameters as the answer in JSON, at most 10,000; `cursor`"
                            + " goes on.")
    public ResponseEntity<byte[]> account(
            @PathVariable String code,
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var ledger = books.account(code, Caller.of(token), request, LINES, LINES).answer();
        return Download.of(BooksTables.of(ledger), format);
    }
}
