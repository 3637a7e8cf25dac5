package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.Worklist;
import org.quipu.projections.arrears.WorklistQueries;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.runtime.Progress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Loans that somebody has to look after. */
@RestController
@Tag(name = "Portfolio")
public class ArrearsDoor {
    private final WorklistQueries worklists;
    private final Standings standings;
    private final Cursor cursors;

    /**
     * The door.
     *
     * @param worklists where loans are asked
     * @param standings how far they are
     * @param cursors how pages are continued
     */
    public ArrearsDoor(WorklistQueries worklists, Standings standings, Cursor cursors) {
        this.worklists = worklists;
        this.standings = standings;
        this.cursors = cursors;
    }

    /**
     * Answers with a page.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the page, with a link to the next
     */
    @GetMapping(path = "/v1/arrears", produces = "application/json")
    @Operation(
            summary = "Loans in arrears",
            description =
                    "Loans that are late at close of a date, or have something falling due, with what"
                            + " each owes. All pages followed by `next` are of the date and position"
                            + " of the first; send the other parameters again. As CSV, a page at a"
                            + " time, where `Accept` asks for `text/csv`; its `Link` leads on.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            description =
                    "`late`: an instalment is late; `today`: something falls due on the date;"
                            + " `week`: on one of the seven days after it",
            schema =
                    @Schema(
                            allowableValues = {"late", "today", "week"},
                            defaultValue = "late"))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "Of one age by days past due only",
            schema =
                    @Schema(
                            allowableValues = {
                                "current", "1-30", "31-60", "61-90", "91-180", ">180"
                            }))
    @Parameter(
            name = "moreThan",
            in = ParameterIn.QUERY,
            description = "Late by more than so many days only: 30 for the loans of PAR30",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = "step",
            in = ParameterIn.QUERY,
            description =
                    "What is to be done next of late loans only; `due`: anything that has to be"
                            + " done by the date",
            schema =
                    @Schema(
                            allowableValues = {
                                "any",
                                "due",
                                "await_promise",
                                "call",
                                "visit",
                                "letter",
                                "hand_over"
                            },
                            defaultValue = "any"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description =
                    "What comes first: the most days past due, the largest arrears (without"
                            + " penalties), the largest principal outstanding, the next step that"
                            + " has been due for longest, or the first id",
            schema =
                    @Schema(
                            allowableValues = {"days", "arrears", "principal", "step", "loan"},
                            defaultValue = "days"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ResponseEntity<ArrearsAnswer> arrears(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(token, request);
        return asked.linked().body(ArrearsAnswer.of(asked.page, asked.next, asked.standing));
    }

    /**
     * Answers with a page as a file.
     *
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with its parameters
     * @return a line a loan, with a link to the next page
     */
    @GetMapping(path = "/v1/arrears.{format:csv|xlsx}")
    @Operation(
            summary = "Loans in arrears as a file",
            description =
                    "The same lines and parameters as the answer in JSON, a page at a time; its"
                            + " `Link` leads on.")
    public ResponseEntity<byte[]> file(
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(token, request);
        var file = Download.of(ArrearsTable.of(asked.page), format);
        return asked.linked().headers(file.getHeaders()).body(file.getBody());
    }

    /**
     * The same where the header asks for CSV.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the file
     */
    @GetMapping(path = "/v1/arrears", produces = Download.CSV)
    @Operation(hidden = true)
    public ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Jwt token, HttpServletRequest request) {
        return file("csv", token, request);
    }

    /** A request, read and answered. */
    private final class Asked {
        final Worklist page;
        final Optional<String> next;
        final Progress.Standing standing;
        private final WorklistAddress address;

        Asked(Jwt token, HttpServletRequest sent) {
            var caller = Caller.of(token);
            address = WorklistAddress.read(sent, caller.institution(), cursors);
            standings.await(caller.institution(), address.applied());
            standings.await(caller.institution(), Loans.NAME, address.applied());
            standing = standings.await(caller.institution(), Arrears.NAME, address.applied());
            page = worklists.page(caller.institution(), address.when(), address.request());
            next = address.next(page, cursors);
        }

        ResponseEntity.BodyBuilder linked() {
            var answer = ResponseEntity.ok();
            next.ifPresent(it ->
                    answer.header(HttpHeaders.LINK, "<" + address.at(it) + ">; rel=\"next\""));
            return answer;
        }
    }
}
