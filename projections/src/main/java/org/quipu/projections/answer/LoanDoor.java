package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.When;
import org.quipu.projections.loans.LoanQueries;
import org.quipu.projections.loans.Loans;
import org.quipu.projections.problem.Problem;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A loan at a date. */
@RestController
@Tag(name = "Loans")
public class LoanDoor {
    private final LoanQueries loans;
    private final Standings standings;

    /**
     * The door.
     *
     * @param loans where loans are asked
     * @param standings how far they are
     */
    public LoanDoor(LoanQueries loans, Standings standings) {
        this.loans = loans;
        this.standings = standings;
    }

    /**
     * Answers with a loan.
     *
     * @param loan an id, or {@code ext:} and an external id
     * @param token of the caller
     * @param request with its parameters
     * @return what is owed, the schedule, what happened
     */
    @GetMapping(path = "/v1/loans/{loan}", produces = "application/json")
    @Operation(
            summary = "A loan at a date",
            description =
                    "What is owed at close of a date by value date, the instalments in force with what"
                            + " was paid of each, and every transaction with what it settled by all"
                            + " that is known.")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(
            name = "atLeast",
            in = ParameterIn.QUERY,
            description = "Waits up to 5 s until this position is applied",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "knownAt",
            in = ParameterIn.QUERY,
            description = "As known at this position",
            schema = @Schema(type = "integer", format = "int64"))
    public LoanAnswer loan(
            @PathVariable String loan,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, Set.of("asOf", "atLeast", "knownAt"));
        var asOf = parameters.date("asOf");
        var known = KnownAt.read(parameters);
        var atLeast = parameters.position("atLeast");
        parameters.check();
        var wait = Math.max(atLeast.orElse(0L), known.orElse(0L));
        standings.await(caller.institution(), wait);
        var standing = standings.await(caller.institution(), Loans.NAME, wait);
        return loans.loan(caller.institution(), AccountRef.parse(loan), new When(asOf, known))
                .map(view -> LoanAnswer.of(view, standing))
                .orElseThrow(() -> Problem.NOT_FOUND.because("No such loan."));
    }
}
