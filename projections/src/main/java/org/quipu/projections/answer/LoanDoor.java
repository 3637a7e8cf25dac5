package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.AccountRef;
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
    @AskedAt.Documented
    public LoanAnswer loan(
            @PathVariable String loan,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, AskedAt.and());
        var asked = AskedAt.read(parameters);
        parameters.check();
        standings.await(caller.institution(), asked.applied());
        var standing = standings.await(caller.institution(), Loans.NAME, asked.applied());
        return loans.loan(caller.institution(), AccountRef.parse(loan), asked.when())
                .map(view -> LoanAnswer.of(view, standing))
                .orElseThrow(() -> Problem.NOT_FOUND.because("No such loan."));
    }
}
