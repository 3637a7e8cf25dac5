package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom the institution serves, and how it does. */
@RestController
@Tag(name = "Portfolio")
public class IndicatorDoor {
    private final IndicatorReading reading;

    /**
     * The door.
     *
     * @param reading where figures are asked
     */
    IndicatorDoor(IndicatorReading reading) {
        this.reading = reading;
    }

    /**
     * Answers with the borrowers.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return how many there are
     */
    @GetMapping(path = "/v1/outreach", produces = "application/json")
    @Operation(
            summary = "Outreach: whom the bank lends to",
            description =
                    "Borrowers on whose loans principal is outstanding, each once, by what is known"
                            + " of them on the date: `gender` female, `displacement` displaced,"
                            + " `area` rural. Files count no fewer than five: `<5` stands for one to"
                            + " four.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description =
                    "What borrowers are told apart by: `branch`, `officer`, `product`, `fund`,"
                            + " `currency`, `group`, or a client dimension, such as `region`, as it"
                            + " held on the date")
    public OutreachAnswer outreach(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = reading.outreach(Caller.of(token), request);
        return OutreachAnswer.of(read.answer(), read.standing());
    }

    /**
     * Answers with the indicators.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/indicators", produces = "application/json")
    @Operation(
            summary = "Indicators of a period",
            description =
                    "Portfolio yield, write-off ratio, operating expense ratio, cost per borrower,"
                            + " operational self-sufficiency, risk coverage and women borrowers"
                            + " (CGAP/SEEP/MIX), each with its formula and figures. They are of the"
                            + " period as it is, not brought to a year. Expenses are financial on"
                            + " accounts 50.., impairment on 51.., else operating.")
    @AskedAt.Documented
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day of the period; the first of the year where absent",
            schema = @Schema(format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Its last day: another name of `asOf`",
            schema = @Schema(format = "date"))
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Of one branch only")
    public IndicatorsAnswer indicators(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = reading.performance(Caller.of(token), request);
        return IndicatorsAnswer.of(read.answer(), read.standing());
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
    @GetMapping(path = "/v1/{report:outreach|indicators}.{format:csv|xlsx}")
    @Operation(
            summary = "Outreach or indicators as a file",
            description =
                    "The same figures and parameters as the answer in JSON; of one to four borrowers"
                            + " it says `<5`.")
    public ResponseEntity<byte[]> file(
            @PathVariable String report,
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Download.of(reading.table(report, Caller.of(token), request), format);
    }
}
