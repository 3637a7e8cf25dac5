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

/** How a portfolio came about: what moved it, how its loans grew older, where they rolled to. */
@RestController
@Tag(name = "Portfolio")
public class PortfolioHistoryDoor {
    private final PortfolioHistoryReading history;

    /**
     * The door.
     *
     * @param history where figures are asked
     */
    PortfolioHistoryDoor(PortfolioHistoryReading history) {
        this.history = history;
    }

    /**
     * Answers with the months up to a date.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/portfolio-movements", produces = "application/json")
    @Operation(
            summary = "What moved the portfolio, month by month",
            description =
                    "By value date: what was disbursed, taken over, capitalised, repaid, written"
                            + " off, recovered and transferred between branches or funds, between"
                            + " the gross portfolio before and after. A transaction that was"
                            + " reversed counts in no month once the reversal is known.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "months",
            in = ParameterIn.QUERY,
            description = "How many calendar months, the last of them up to the date",
            schema = @Schema(type = "integer", minimum = "1", maximum = "60", defaultValue = "12"))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description =
                    "What loans are told apart by: `branch`, `officer`, `product`, `fund`,"
                            + " `currency`, `group`, or a client dimension, such as `gender`, as it"
                            + " holds on the date asked for")
    public MovementsAnswer movements(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = history.movements(Caller.of(token), request);
        return MovementsAnswer.of(read.answer(), read.standing());
    }

    /**
     * Answers with loans by month of disbursement.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/vintages", produces = "application/json")
    @Operation(
            summary = "Vintages: how the loans of each month grew older",
            description =
                    "Loans by the month of their first disbursement. At the end of each month since:"
                            + " the whole principal of those that are late, and what was written off"
                            + " so far, in per cent of what was disbursed. Loans taken over from"
                            + " another system are left out.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "months",
            in = ParameterIn.QUERY,
            description = "Of how many months of disbursement, the last of them up to the date",
            schema = @Schema(type = "integer", minimum = "1", maximum = "60", defaultValue = "12"))
    @Parameter(
            name = "moreThan",
            in = ParameterIn.QUERY,
            description = "Late by more than so many days is at risk",
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "30"))
    public VintagesAnswer vintages(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = history.vintages(Caller.of(token), request);
        return VintagesAnswer.of(read.answer(), read.standing());
    }

    /**
     * Answers with the ways that loans went.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/roll-rates", produces = "application/json")
    @Operation(
            summary = "Roll rates: from which age to which loans went",
            description =
                    "Loans by their days past due at the close of the day before the months, and at"
                            + " the close of the date. Loans that came and went in between are in"
                            + " neither.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "months",
            in = ParameterIn.QUERY,
            description = "How many calendar months, the last of them up to the date",
            schema = @Schema(type = "integer", minimum = "1", maximum = "60", defaultValue = "1"))
    public RollRatesAnswer rollRates(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var read = history.rollRates(Caller.of(token), request);
        return RollRatesAnswer.of(read.answer(), read.standing());
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
    @GetMapping(path = "/v1/{report:portfolio-movements|vintages|roll-rates}.{format:csv|xlsx}")
    @Operation(
            summary = "How the portfolio came about, as a file",
            description = "The same figures and parameters as the answer in JSON.")
    public ResponseEntity<byte[]> file(
            @PathVariable String report,
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Download.of(history.table(report, Caller.of(token), request), format);
    }
}
