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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts whose holders have not come for long. */
@RestController
@Tag(name = "Balances")
public class DormantDoor {
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
     * @return at most 500
     */
    @GetMapping(path = "/v1/dormant-accounts", produces = "application/json")
    @Operation(
            summary = "Accounts that are dormant",
            description =
                    "The 500 that have slept longest, and what is on them; dormancy is recorded at the"
                            + " close of its first day.")
    @Parameter(name = "branch", in = ParameterIn.QUERY, description = "Only this branch's.")
    @Parameter(name = "product", in = ParameterIn.QUERY, description = "Only under its rules.")
    public Answer dormant(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var parameters = new Parameters(request, Set.of("branch", "product"));
        var branch = parameters.text("branch");
        var product = parameters.text("product");
        parameters.check();
        var found = balances.dormant(Caller.of(token).institution(), branch, product, MOST);
        return new Answer(
                found.balances().stream().map(Dormant::of).toList(),
                found.moment().asOf(),
                found.moment().position());
    }

    /**
     * Accounts that sleep.
     *
     * @param accounts those longest first
     * @param asOf at close of this date
     * @param position as known here
     */
    @Schema(name = "DormantAccounts")
    public record Answer(List<Dormant> accounts, LocalDate asOf, long position) {}

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
