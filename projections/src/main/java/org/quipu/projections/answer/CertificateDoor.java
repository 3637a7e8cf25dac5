package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.IssuedStatements;
import org.quipu.projections.balances.IssuedStatements.Certified;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.statement.StatementFile;
import org.quipu.projections.statement.StatementPdf;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a year's interest came to, and the tax on it. */
@RestController
@Tag(name = "Statements")
public class CertificateDoor {
    private final IssuedStatements statements;
    private final Standings standings;

    /**
     * The door.
     *
     * @param statements where figures are asked
     * @param standings how far they are
     */
    public CertificateDoor(IssuedStatements statements, Standings standings) {
        this.statements = statements;
        this.standings = standings;
    }

    /**
     * Answers with a year's interest.
     *
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @param token of the caller
     * @param request with its parameters
     * @return by account
     */
    @GetMapping(path = "/v1/interest-certificates/{holder}/{year}", produces = "application/json")
    @Operation(
            summary = "What a year's interest came to, and the tax on it",
            description =
                    "Of a savings account, or of every one of a client; term deposits are not in it.")
    @AskedAt.WaitDocumented
    public Certificate certificate(
            @PathVariable String holder,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String year,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = await(token, request);
        var number = Parameters.inPath(year);
        var accounts = certified(caller, holder, number);
        return new Certificate(holder, number, accounts.stream().map(Interest::of).toList());
    }

    /**
     * Answers with a year's interest as a page.
     *
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @param token of the caller
     * @param request with its parameters
     * @return the file
     */
    @GetMapping(path = "/v1/interest-certificates/{holder}/{year}/pdf")
    @Operation(summary = "What a year's interest came to, as a page")
    @AskedAt.WaitDocumented
    public ResponseEntity<byte[]> certificatePage(
            @PathVariable String holder,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String year,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = await(token, request);
        var number = Parameters.inPath(year);
        return page(holder, number, certified(caller, holder, number));
    }

    /**
     * A certificate as a file.
     *
     * @param holder whose
     * @param year the calendar year
     * @param accounts what each earned
     * @return the file
     */
    public static ResponseEntity<byte[]> page(String holder, int year, List<Certified> accounts) {
        return Download.of(
                StatementFile.PDF.type(),
                "interest-" + year + ".pdf",
                StatementPdf.certificate(holder, year, accounts));
    }

    private List<Certified> certified(Caller caller, String holder, int year) {
        var found = statements.certified(caller.institution(), holder, year);
        if (found.isEmpty()) throw Problem.NOT_FOUND.because("No such account or client.");
        return found;
    }

    private Caller await(Jwt token, HttpServletRequest request) {
        var caller = Caller.of(token);
        standings.await(caller.institution(), AskedAt.waitedFor(request));
        return caller;
    }

    /**
     * A year's interest.
     *
     * @param holder whose
     * @param year the calendar year
     * @param accounts by account
     */
    @Schema(name = "InterestCertificate")
    public record Certificate(String holder, int year, List<Interest> accounts) {}

    /**
     * A year's interest of an account.
     *
     * @param account the account's id
     * @param currency ISO 4217
     * @param gross credit interest
     * @param tax withheld from it
     * @param net what was received
     * @param overdraft charged on what was missing
     */
    @Schema(name = "CertifiedInterest")
    public record Interest(
            String account,
            String currency,
            String gross,
            String tax,
            String net,
            String overdraft) {
        static Interest of(Certified certified) {
            return new Interest(
                    certified.account().id(),
                    certified.account().currency().getCurrencyCode(),
                    certified.gross().decimal(),
                    certified.tax().decimal(),
                    certified.net().decimal(),
                    certified.overdraft().decimal());
        }
    }
}
