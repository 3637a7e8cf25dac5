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
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.balances.BalanceQueries;
import org.quipu.projections.balances.BalanceQueries.AfterSleeper;
import org.quipu.projections.balances.BalanceQueries.Sleepers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts whose holders have not come for long. */
@RestController
@Tag(name = "Balances")
public class DormantDoor {
    /** The parameters that say which sleepers are asked for. */
    public static final Set<String> SLEEPERS =
            Set.of("branch", "product", "afterSince", "afterAccount", "limit");

    private static final int MOST = 500;

    private final BalanceQueries balances;

    /**
     * The door.
     *
     * @param balances where figures are asked
     */
    public DormantDoor(BalanceQueries balances) {
        this.balances = balances;
    }

    /**
     * Answers with accounts that sleep.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return a page
     */
    @GetMapping(path = "/v1/dormant-accounts", produces = "application/json")
    @Operation(
            summary = "Accounts that are dormant",
            description =
                    "Those that have slept longest first, and what is on them; dormancy is recorded at"
                            + " the close of its first day.")
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Only this branch's.")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = "Only under its rules.")
    @Parameter(
            name = "afterSince",
            in = ParameterIn.QUERY,
            description = "`next.since` of the page before",
            schema = @Schema(format = "date"))
    @Parameter(
            name = "afterAccount",
            in = ParameterIn.QUERY,
            description = "`next.account` of the page before")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "500"))
    public Answer dormant(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var parameters = new Parameters(request, SLEEPERS);
        var asked = sleepers(parameters);
        parameters.check();
        var found = balances.dormant(Caller.of(token).institution(), asked);
        return new Answer(
                found.balances().stream().map(Dormant::of).toList(),
                found.next().map(it -> new Next(it.since(), it.account())),
                found.moment().asOf(),
                found.moment().position());
    }

    /**
     * Reads them.
     *
     * @param parameters to be checked afterwards
     * @return which sleepers are asked for
     */
    public static Sleepers sleepers(Parameters parameters) {
        var since = parameters.date("afterSince");
        var account = parameters.text("afterAccount");
        if (since.isPresent() && account.isEmpty()) parameters.needs("afterSince", "afterAccount");
        if (since.isEmpty() && account.isPresent()) parameters.needs("afterAccount", "afterSince");
        return new Sleepers(
                parameters.text("branch"),
                parameters.text("product"),
                since.flatMap(day -> account.map(id -> new AfterSleeper(day, id))),
                parameters.limit(MOST, MOST));
    }

    /**
     * Accounts that sleep.
     *
     * @param accounts those longest first
     * @param next where the next page begins; absent where there is none
     * @param asOf at close of this date
     * @param position as known here
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "DormantAccounts")
    public record Answer(
            List<Dormant> accounts, Optional<Next> next, LocalDate asOf, long position) {}

    /**
     * Where the next page begins.
     *
     * @param since for {@code afterSince}
     * @param account for {@code afterAccount}
     */
    @Schema(name = "NextDormantAccounts")
    public record Next(LocalDate since, String account) {}

    /**
     * One of them.
     *
     * @param account the account's id
     * @param externalId the caller's own identifier
     * @param client whose it is
     * @param product under whose rules
     * @param branch where booked
     * @param currency ISO 4217
     * @param balance decimal, holder's sense
     * @param since the first day of its dormancy
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "DormantAccount")
    public record Dormant(
            String account,
            Optional<String> externalId,
            Optional<String> client,
            Optional<String> product,
            String branch,
            String currency,
            String balance,
            LocalDate since) {
        static Dormant of(BalanceQueries.Asleep asleep) {
            var account = asleep.account();
            return new Dormant(
                    account.id(),
                    account.externalId(),
                    account.client(),
                    account.product(),
                    account.branch(),
                    account.currency().getCurrencyCode(),
                    asleep.balance().decimal(),
                    asleep.since());
        }
    }
}
