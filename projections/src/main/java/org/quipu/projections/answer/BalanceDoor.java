package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quipu.core.money.Money;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Balance;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.By;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Progress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an account holds. */
@RestController
@Tag(name = "Balances")
public class BalanceDoor {
    static final Map<String, By> BY = Map.of("booking", By.BOOKING, "value", By.VALUE);

    private final BalanceQueries balances;
    private final Standings standings;

    /**
     * The door.
     *
     * @param balances where figures are asked
     * @param standings how far they are
     */
    public BalanceDoor(BalanceQueries balances, Standings standings) {
        this.balances = balances;
        this.standings = standings;
    }

    /**
     * Answers with an account's balance.
     *
     * @param account an id, or {@code ext:} and an external id
     * @param token of the caller
     * @param request with its parameters
     * @return the balance
     */
    @GetMapping(path = "/v1/balances/{account}", produces = "application/json")
    @Operation(
            summary = "What an account holds",
            description =
                    "The balance at close of a date, by booking or by value date, as its holder reads"
                            + " it; what is held and what is available.")
    @AskedAt.Documented
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            allowableValues = {"booking", "value"},
                            defaultValue = "booking"))
    public Answer balance(
            @PathVariable String account,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, AskedAt.and("by"));
        var by = parameters.word("by", BY, By.BOOKING);
        var asked = AskedAt.read(parameters);
        parameters.check();
        var standing = standings.await(caller.institution(), asked.applied());
        return balances.balance(caller.institution(), AccountRef.parse(account), asked.when(), by)
                .map(balance -> Answer.of(balance, standing))
                .orElseThrow(() -> Problem.NOT_FOUND.because("No such account."));
    }

    /**
     * A balance in JSON.
     *
     * @param account the account's id
     * @param externalId the caller's own identifier
     * @param kind for example {@code deposit} or {@code till}
     * @param currency ISO 4217
     * @param client whose it is
     * @param product under whose rules
     * @param branch where booked
     * @param status what may happen on it
     * @param by which date counts
     * @param balance decimal, holder's sense
     * @param held reserved on the date
     * @param available what the holder may draw
     * @param dormantSince the first day of its dormancy; absent where it is awake
     * @param asOf at close of this date
     * @param position as known here
     * @param lag events not applied yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Balance")
    public record Answer(
            String account,
            Optional<String> externalId,
            String kind,
            String currency,
            Optional<String> client,
            Optional<String> product,
            String branch,
            String status,
            String by,
            String balance,
            String held,
            Optional<String> available,
            Optional<LocalDate> dormantSince,
            LocalDate asOf,
            long position,
            long lag) {
        static Answer of(Balance balance, Progress.Standing standing) {
            var account = balance.account();
            return new Answer(
                    account.id(),
                    account.externalId(),
                    lower(account.component()),
                    account.currency().getCurrencyCode(),
                    account.client(),
                    account.product(),
                    account.branch(),
                    balance.status().text(),
                    lower(balance.by()),
                    balance.balance().decimal(),
                    balance.held().decimal(),
                    balance.available().map(Money::decimal),
                    balance.dormantSince(),
                    balance.moment().asOf(),
                    balance.moment().position(),
                    Math.max(0, standing.head() - balance.moment().applied()));
        }
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
