package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.By;
import org.quipu.projections.balances.Known;
import org.quipu.projections.balances.Statement;
import org.quipu.projections.balances.StatementLine;
import org.quipu.projections.balances.StatementQueries;
import org.quipu.projections.balances.StatementRequest;
import org.quipu.projections.balances.StatementRequest.Range;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Progress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** An account's statement, page by page. */
@RestController
@Tag(name = "Statements")
public class StatementDoor {
    private static final Set<String> PARAMETERS =
            Set.of("from", "to", "asOf", "by", "order", "limit", "cursor", "atLeast", "knownAt");

    /** Whether the newest comes first, by the words of a request. */
    static final Map<String, Boolean> ORDERS = Map.of("oldest", false, "newest", true);

    private final StatementQueries statements;
    private final Standings standings;
    private final Cursor cursors;

    /**
     * The door.
     *
     * @param statements where lines are asked
     * @param standings how far they are
     * @param cursors how pages are continued
     */
    public StatementDoor(StatementQueries statements, Standings standings, Cursor cursors) {
        this.statements = statements;
        this.standings = standings;
        this.cursors = cursors;
    }

    /**
     * Answers with a page.
     *
     * @param account an id, or {@code ext:} and an external id
     * @param token of the caller
     * @param request with its parameters
     * @return the page, with a link to the next
     */
    @GetMapping(path = "/v1/statements/{account}", produces = "application/json")
    @Operation(
            summary = "The postings of an account",
            description =
                    "One line a posting, with the balance after it in the order asked for. All pages"
                            + " followed by `next` are of the position of the first.")
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The day it is true for: the same as `to`",
            schema = @Schema(format = "date"))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"booking", "value"},
                            defaultValue = "booking"))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"oldest", "newest"},
                            defaultValue = "oldest"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "integer",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before")
    @Parameter(
            name = "atLeast",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "knownAt",
            in = ParameterIn.QUERY,
            description = "As known at this position, or when this day was closed and booked",
            schema = @Schema(type = "string", example = "2026-03-31"))
    public ResponseEntity<Answer> statement(
            @PathVariable String account,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, PARAMETERS);
        var atLeast = parameters.position("atLeast");
        var scope = caller.institution() + "/" + account;
        var asked = asked(account, scope, parameters);
        parameters.check();
        var wait = Math.max(atLeast.orElse(0L), KnownAt.position(asked.knownAt()));
        var standing = standings.await(caller.institution(), wait);
        var page =
                statements
                        .page(caller.institution(), asked)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("No such account."));
        var next = next(scope, page);
        var answer = ResponseEntity.ok();
        next.ifPresent(it -> answer.header("Link", link(request, it, asked.limit())));
        return answer.body(Answer.of(page, next, standing));
    }

    private StatementRequest asked(String account, String scope, Parameters parameters) {
        var by = parameters.word("by", BalanceDoor.BY, By.BOOKING);
        var newestFirst = parameters.word("order", ORDERS, false);
        var to = parameters.date("to", "asOf");
        var range = new Range(parameters.date("from"), to, by, newestFirst);
        var known = KnownAt.read(parameters);
        var limit = parameters.limit(100, 1_000);
        var cursor = parameters.text("cursor");
        var ref = AccountRef.parse(account);
        if (cursor.isEmpty()) {
            return new StatementRequest(ref, range, known, Optional.empty(), limit);
        }
        var page =
                cursors.read(scope, cursor.get())
                        .orElseThrow(() ->
                                Problem.invalid(
                                        List.of(
                                                new Problem.Field(
                                                        "query",
                                                        "cursor",
                                                        "parameter/cursor",
                                                        "`next` of an earlier page of this"
                                                                + " account."))));
        return new StatementRequest(
                ref,
                page.range(),
                Optional.of(new Known.At(page.knownAt())),
                Optional.of(page.after()),
                limit);
    }

    private Optional<String> next(String scope, Statement page) {
        return page.next()
                .map(after ->
                        cursors.write(
                                scope,
                                new Cursor.Page(page.range(), page.moment().position(), after)));
    }

    private static String link(HttpServletRequest request, String next, int limit) {
        var uri =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .queryParam("cursor", next)
                        .queryParam("limit", limit)
                        .build(true);
        return "<" + uri.toUriString() + ">; rel=\"next\"";
    }

    /**
     * A page in JSON.
     *
     * @param account the account's id
     * @param currency ISO 4217
     * @param by which date counts
     * @param lines in the order asked for
     * @param next the cursor of the next page
     * @param asOf the newest date covered
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Statement")
    public record Answer(
            String account,
            String currency,
            String by,
            List<Line> lines,
            Optional<String> next,
            LocalDate asOf,
            long position,
            long lag) {
        static Answer of(Statement page, Optional<String> next, Progress.Standing standing) {
            return new Answer(
                    page.account().id(),
                    page.account().currency().getCurrencyCode(),
                    BalanceDoor.lower(page.range().by()),
                    page.lines().stream().map(Line::of).toList(),
                    next,
                    page.moment().asOf(),
                    page.moment().position(),
                    Math.max(0, standing.head() - page.moment().applied()));
        }
    }

    /**
     * A posting in JSON.
     *
     * @param transaction the transaction's id
     * @param position of its event
     * @param type the event's catalogued name
     * @param bookingDate when it was decided
     * @param valueDate when it takes effect
     * @param amount what the holder gained or lost
     * @param balance after it, in this order
     * @param counterparty the other account or role
     * @param externalId the caller's own identifier
     * @param receipt the paper's number
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "StatementLine")
    public record Line(
            String transaction,
            long position,
            String type,
            LocalDate bookingDate,
            LocalDate valueDate,
            String amount,
            String balance,
            Optional<String> counterparty,
            Optional<String> externalId,
            Optional<String> receipt) {
        static Line of(StatementLine line) {
            return new Line(
                    Long.toString(line.position()),
                    line.position(),
                    line.type(),
                    line.bookingDate(),
                    line.valueDate(),
                    line.amount().decimal(),
                    line.balance().decimal(),
                    line.counterparty(),
                    line.externalId(),
                    line.receipt());
        }
    }
}
