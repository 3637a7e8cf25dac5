package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.projections.access.Caller;
import org.quipu.projections.journal.AccountLedger;
import org.quipu.projections.journal.JournalEntries;
import org.quipu.projections.journal.JournalLine;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What brought the accounts of the general ledger where they are. */
@RestController
@Tag(name = "General ledger")
public class JournalDoor {
    private static final int LINES = 100;
    private static final int MOST = 1_000;

    private final BooksReading books;

    /** Documents what both pages know. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last day: the same as `asOf`",
            schema = @Schema(format = "date"))
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
    @interface Paged {}

    /**
     * The door.
     *
     * @param books where lines are asked
     */
    JournalDoor(BooksReading books) {
        this.books = books;
    }

    /**
     * Answers with the lines of an account.
     *
     * @param code of the chart
     * @param token of the caller
     * @param request with its parameters
     * @return the page, with a link to the next
     */
    @GetMapping(path = "/v1/ledger-accounts/{code}", produces = "application/json")
    @Operation(
            summary = "The lines of an account of the general ledger",
            description =
                    "One line each with the balance after it, by date and then by event, the newest"
                            + " first. In one currency: the first the account has, unless one is"
                            + " asked for. Send the other parameters again with `cursor`.")
    @Paged
    @AskedAt.Documented
    @BooksAsked.Documented
    public ResponseEntity<LedgerAccount> account(
            @PathVariable String code,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var read = books.account(code, caller, request, LINES, MOST);
        var next = books.next(caller, read.answer());
        return linked(request, next)
                .body(
                        LedgerAccount.of(
                                read.answer(), next, read.lag(read.answer().moment().applied())));
    }

    /**
     * Answers with entries.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the page, with a link to the next
     */
    @GetMapping(path = "/v1/journal-entries", produces = "application/json")
    @Operation(
            summary = "Entries of the general ledger",
            description =
                    "One an event with all its lines, in the order of the log: those with a line on"
                            + " the account, of the branch, product, fund and currency asked for. Send the"
                            + " other parameters again with `cursor`.")
    @Parameter(
            name = "account",
            in = ParameterIn.QUERY,
            description = "An account of the chart, by its code")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "A kind of event, by its catalogued name")
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"oldest", "newest"},
                            defaultValue = "newest"))
    @Paged
    @AskedAt.Documented
    @BooksAsked.Documented
    public ResponseEntity<Entries> entries(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var read = books.entries(caller, request, LINES, MOST);
        var next = books.next(caller, read.answer());
        return linked(request, next)
                .body(Entries.of(read.answer(), next, read.lag(read.answer().moment().applied())));
    }

    private static ResponseEntity.BodyBuilder linked(
            HttpServletRequest request, Optional<String> next) {
        var answer = ResponseEntity.ok();
        next.ifPresent(cursor -> {
            var uri =
                    UriComponentsBuilder.fromPath(request.getRequestURI())
                            .query(request.getQueryString())
                            .replaceQueryParam("cursor", cursor)
                            .build(true);
            answer.header("Link", "<" + uri.toUriString() + ">; rel=\"next\"");
        });
        return answer;
    }

    /**
     * An account in JSON.
     *
     * @param code in the chart
     * @param account its name
     * @param type for example {@code asset}
     * @param currency ISO 4217; absent where there are no lines
     * @param lines the newest first
     * @param next the cursor of the next page
     * @param asOf the last day
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LedgerAccount(
            String code,
            String account,
            String type,
            Optional<String> currency,
            List<LedgerLine> lines,
            Optional<String> next,
            LocalDate asOf,
            long position,
            long lag) {
        static LedgerAccount of(AccountLedger ledger, Optional<String> next, long lag) {
            return new LedgerAccount(
                    ledger.account().code(),
                    ledger.account().name(),
                    ledger.account().type().text(),
                    ledger.scope().currency(),
                    ledger.lines().stream()
                            .map(each ->
                                    LedgerLine.of(
                                            each.line(), Optional.of(each.balance().decimal())))
                            .toList(),
                    next,
                    ledger.moment().asOf(),
                    ledger.moment().position(),
                    lag);
        }
    }

    /**
     * A line in JSON.
     *
     * @param event the position of its event
     * @param type the event's catalogued name
     * @param code the account of the chart
     * @param date in whose books it is
     * @param bookingDate when it was decided
     * @param valueDate when it takes effect
     * @param account the customer's or settlement account behind it
     * @param branch in whose books
     * @param product of that account
     * @param fund the source of funds
     * @param currency ISO 4217
     * @param amount decimal, debit positive
     * @param balance of the account after it, debit positive
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LedgerLine(
            long event,
            String type,
            String code,
            LocalDate date,
            LocalDate bookingDate,
            LocalDate valueDate,
            Optional<String> account,
            String branch,
            Optional<String> product,
            Optional<String> fund,
            String currency,
            String amount,
            Optional<String> balance) {
        static LedgerLine of(JournalLine line, Optional<String> balance) {
            return new LedgerLine(
                    line.position(),
                    line.type(),
                    line.code(),
                    line.date(),
                    line.bookedOn(),
                    line.valueDate(),
                    line.account(),
                    line.branch(),
                    some(line.product()),
                    some(line.fund()),
                    line.amount().currency().getCurrencyCode(),
                    line.amount().decimal(),
                    balance);
        }

        private static Optional<String> some(String text) {
            return Optional.of(text).filter(it -> !it.isEmpty());
        }
    }

    /**
     * Entries in JSON.
     *
     * @param entries in the order asked for
     * @param next the cursor of the next page
     * @param asOf the last day
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "JournalEntries")
    public record Entries(
            List<Entry> entries, Optional<String> next, LocalDate asOf, long position, long lag) {
        static Entries of(JournalEntries entries, Optional<String> next, long lag) {
            return new Entries(
                    entries.entries().stream().map(Entry::of).toList(),
                    next,
                    entries.moment().asOf(),
                    entries.moment().position(),
                    lag);
        }
    }

    /**
     * What one event wrote.
     *
     * @param event its position
     * @param type its catalogued name
     * @param bookingDate when it was decided
     * @param lines in order; those of each date sum to zero per branch and currency
     */
    @Schema(name = "JournalEntry")
    public record Entry(long event, String type, LocalDate bookingDate, List<LedgerLine> lines) {
        static Entry of(JournalEntries.Entry entry) {
            return new Entry(
                    entry.position(),
                    entry.type(),
                    entry.bookedOn(),
                    entry.lines().stream()
                            .map(line -> LedgerLine.of(line, Optional.empty()))
                            .toList());
        }
    }
}
