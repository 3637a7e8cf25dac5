package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.IssuedStatement;
import org.quipu.projections.balances.IssuedStatements;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.statement.StatementFile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Statements that were sent out, as they were sent. */
@RestController
@Tag(name = "Statements")
public class IssuedStatementDoor {
    private final IssuedStatements statements;
    private final Standings standings;

    /**
     * The door.
     *
     * @param statements where they are asked
     * @param standings how far they are
     */
    public IssuedStatementDoor(IssuedStatements statements, Standings standings) {
        this.statements = statements;
        this.standings = standings;
    }

    /**
     * Answers with the statements of an account.
     *
     * @param account an id, or {@code ext:} and an external id
     * @param token of the caller
     * @param request with its parameters
     * @return the last first
     */
    @GetMapping(path = "/v1/statements/{account}/issued", produces = "application/json")
    @Operation(summary = "The statements of an account that were sent out, the last first")
    @AskedAt.WaitDocumented
    public All all(
            @PathVariable String account,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var waited = Waited.of(token, request, standings);
        var sent =
                statements
                        .of(waited.institution(), AccountRef.parse(account))
                        .orElseThrow(() -> Problem.NOT_FOUND.because("No such account."));
        return new All(
                sent.account().id(),
                sent.account().currency().getCurrencyCode(),
                sent.headings().stream().map(Heading::of).toList(),
                sent.moment().position(),
                waited.lag(sent.moment()));
    }

    /**
     * Answers with one statement.
     *
     * @param account an id, or {@code ext:} and an external id
     * @param number which of its statements
     * @param token of the caller
     * @param request with its parameters
     * @return as it was sent
     */
    @GetMapping(path = "/v1/statements/{account}/issued/{number}", produces = "application/json")
    @Operation(
            summary = "A statement as it was sent out",
            description =
                    "Its lines by the books they stand in, each with the balance after it; the closing"
                            + " balance is the ledger's. Whether the lines still have the digest"
                            + " they were sent with says `asSent`.")
    @AskedAt.WaitDocumented
    public One one(
            @PathVariable String account,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String number,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return One.of(find(Waited.of(token, request, standings), account, number));
    }

    /**
     * Answers with one statement as a file.
     *
     * @param account an id, or {@code ext:} and an external id
     * @param number which of its statements
     * @param format csv, pdf or camt.053.xml
     * @param token of the caller
     * @param request with its parameters
     * @return the file
     */
    @GetMapping(path = "/v1/statements/{account}/issued/{number}/file/{format}")
    @Operation(summary = "A statement as a file: csv, pdf or camt.053.xml")
    @AskedAt.WaitDocumented
    public ResponseEntity<byte[]> file(
            @PathVariable String account,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String number,
            @PathVariable
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"csv", "pdf", "camt.053.xml"}))
                    String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return file(find(Waited.of(token, request, standings), account, number), format);
    }

    /**
     * A statement as a file.
     *
     * @param statement which
     * @param format csv, pdf or camt.053.xml
     * @return the file
     */
    public static ResponseEntity<byte[]> file(IssuedStatement statement, String format) {
        if (!statement.isAsSent()) {
            throw Problem.INTERNAL_ERROR.because(
                    "Its lines are not those that were sent: rebuild the tables.");
        }
        var file =
                StatementFile.of(format)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such file."));
        return Download.of(file.type(), file.name(statement), file.write(statement));
    }

    private IssuedStatement find(Waited waited, String account, String number) {
        return statements
                .one(waited.institution(), AccountRef.parse(account), Parameters.inPath(number))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such statement."));
    }

    /**
     * Statements of an account.
     *
     * @param account the account's id
     * @param currency ISO 4217
     * @param statements the last first
     * @param position as known here
     * @param lag events not applied yet
     */
    @Schema(name = "IssuedStatements")
    public record All(
            String account, String currency, List<Heading> statements, long position, long lag) {}

    /**
     * What a statement says above its lines.
     *
     * @param number 1 for the account's first, and so on
     * @param from its first day
     * @param to its last day
     * @param opening the balance before it
     * @param closing the balance after it
     * @param digest SHA-256 of its lines
     * @param issuedOn the business date it was sent on
     * @param position of its event
     */
    @Schema(name = "IssuedStatementHeading")
    public record Heading(
            int number,
            LocalDate from,
            LocalDate to,
            String opening,
            String closing,
            String digest,
            LocalDate issuedOn,
            long position) {
        static Heading of(IssuedStatement.Heading heading) {
            return new Heading(
                    heading.number(),
                    heading.from(),
                    heading.to(),
                    heading.opening().decimal(),
                    heading.closing().decimal(),
                    heading.digest(),
                    heading.issuedOn(),
                    heading.position());
        }
    }

    /**
     * A statement.
     *
     * @param account the account's id
     * @param currency ISO 4217
     * @param heading its days and balances
     * @param asSent whether the lines still have the digest they were sent with
     * @param lines in the order they were booked
     */
    @Schema(name = "IssuedStatement")
    public record One(
            String account, String currency, Heading heading, boolean asSent, List<Line> lines) {
        static One of(IssuedStatement statement) {
            return new One(
                    statement.account().id(),
                    statement.account().currency().getCurrencyCode(),
                    Heading.of(statement.heading()),
                    statement.isAsSent(),
                    statement.lines().stream().map(Line::of).toList());
        }
    }

    /**
     * A posting.
     *
     * @param transaction its id
     * @param booked in whose books it stands
     * @param value when it takes effect
     * @param type the event's name
     * @param amount what the holder gained, or lost below zero
     * @param balance after it
     * @param counterparty the other account or role
     * @param externalId the caller's own identifier
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "IssuedStatementLine")
    public record Line(
            String transaction,
            LocalDate booked,
            LocalDate value,
            String type,
            String amount,
            String balance,
            Optional<String> counterparty,
            Optional<String> externalId) {
        static Line of(IssuedStatement.Line line) {
            return new Line(
                    Long.toString(line.position()),
                    line.booked(),
                    line.value(),
                    line.texts().type(),
                    line.amount().decimal(),
                    line.balance().decimal(),
                    line.texts().counterparty(),
                    line.texts().externalId());
        }
    }
}
