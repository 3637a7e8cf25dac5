package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.arrears.Arrears;
import org.quipu.projections.arrears.By;
import org.quipu.projections.arrears.Portfolio;
import org.quipu.projections.arrears.PortfolioQueries;
import org.quipu.projections.arrears.PortfolioRequest;
import org.quipu.projections.arrears.PortfolioRequest.Classification;
import org.quipu.projections.runtime.Progress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Portfolio at risk. */
@RestController
@Tag(name = "Portfolio")
public class PortfolioDoor {
    private static final Map<String, Classification> CLASSIFICATIONS =
            Map.of("loan", Classification.LOAN, "client", Classification.CLIENT);

    private final PortfolioQueries portfolios;
    private final Standings standings;

    /**
     * The door.
     *
     * @param portfolios where figures are asked
     * @param standings how far they are
     */
    public PortfolioDoor(PortfolioQueries portfolios, Standings standings) {
        this.portfolios = portfolios;
        this.standings = standings;
    }

    /**
     * Answers with the portfolio.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return one sheet a currency
     */
    @GetMapping(path = "/v1/portfolio-at-risk", produces = "application/json")
    @Operation(
            summary = "Portfolio at risk",
            description =
                    "The whole principal outstanding of loans by how late they are at close of a"
                            + " date (CGAP/SEEP/MIX): no interest, and no loan that was written off."
                            + " PAR1 are all that are late, PAR30 those late by more than 30 days."
                            + " As CSV where `Accept` asks for `text/csv`.")
    @AskedAt.Documented
    @LoanFilter.Documented
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description =
                    "What loans are told apart by: `branch`, `officer`, `product`, `fund`,"
                            + " `currency`, `group`, or a client dimension, such as `gender`, as it"
                            + " held on the date")
    @Parameter(
            name = "classification",
            in = ParameterIn.QUERY,
            description = "Whose days past due count: the loan's, or those of its client's worst",
            schema =
                    @Schema(
                            allowableValues = {"loan", "client"},
                            defaultValue = "loan"))
    public PortfolioAnswer portfolio(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(token, request);
        return PortfolioAnswer.of(asked.portfolio, asked.request, asked.standing);
    }

    /**
     * Answers with the portfolio as a file.
     *
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with its parameters
     * @return a line a part, and one of the total
     */
    @GetMapping(path = "/v1/portfolio-at-risk.{format:csv|xlsx}")
    @Operation(
            summary = "Portfolio at risk as a file",
            description = "The same figures and parameters as the answer in JSON.")
    public ResponseEntity<byte[]> file(
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asked = new Asked(token, request);
        return Download.of(PortfolioTable.of(asked.portfolio), format);
    }

    /**
     * The same where the header asks for CSV.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the file
     */
    @GetMapping(path = "/v1/portfolio-at-risk", produces = Download.CSV)
    @Operation(hidden = true)
    public ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Jwt token, HttpServletRequest request) {
        return file("csv", token, request);
    }

    /** A request, read and answered. */
    private final class Asked {
        final PortfolioRequest request;
        final Portfolio portfolio;
        final Progress.Standing standing;

        Asked(Jwt token, HttpServletRequest sent) {
            var caller = Caller.of(token);
            var own = Set.of("by", "classification");
            var parameters = new Parameters(sent, LoanFilter.and(AskedAt.and(own)));
            request = read(parameters);
            var at = AskedAt.read(parameters);
            parameters.check();
            standings.await(caller.institution(), at.applied());
            standing = standings.await(caller.institution(), Arrears.NAME, at.applied());
            portfolio = portfolios.portfolio(caller.institution(), at.when(), request);
        }
    }

    /**
     * Reads what is asked of a portfolio.
     *
     * @param parameters of the request
     * @return the question
     */
    public static PortfolioRequest read(Parameters parameters) {
        Optional<By> by = parameters.code("by").map(By::new);
        var classification =
                parameters.word("classification", CLASSIFICATIONS, Classification.LOAN);
        return new PortfolioRequest(by, classification, LoanFilter.read(parameters));
    }
}
